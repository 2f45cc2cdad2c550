import { describe, expect, it } from 'vitest';
import { openFeed } from '../../renderer/feed.ts';
import { createFakeBridge } from './support/fake-bridge.ts';
import { aListener, aState, startMs } from './support/listeners.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));
const at = (ms: number) => new Date(startMs + ms).toISOString();

describe('the feed', () => {
  it('asks for the state once and then follows the events', async () => {
    const bridge = createFakeBridge(aState([]));
    const feed = openFeed(bridge);
    await settled();
    expect(feed.get().watch?.snapshot?.listeners).toEqual([]);
    bridge.push(aState([aListener(1)]));
    expect(feed.get().watch?.snapshot?.listeners).toHaveLength(1);
    bridge.send({ type: 'checked', at: at(9_000) });
    expect(feed.get().watch?.checkedAt).toBe(at(9_000));
    expect(bridge.requestsOf('state')).toHaveLength(1);
  });

  it('does not let a late reply undo a newer event', async () => {
    const bridge = createFakeBridge(aState([]));
    bridge.answers.state = () => aState([]);
    const feed = openFeed(bridge);
    bridge.send({ type: 'state', state: aState([aListener(1)], { checkedAt: at(5_000) }) });
    await settled();
    expect(feed.get().watch?.snapshot?.listeners).toHaveLength(1);
  });

  it('keeps a request to show a port until somebody takes it', () => {
    const bridge = createFakeBridge(aState([]));
    const feed = openFeed(bridge);
    bridge.send({ type: 'show', port: 22, stop: true });
    const heard: number[] = [];
    feed.onShow(({ port }) => heard.push(port));
    bridge.send({ type: 'show', port: 80, stop: false });
    feed.onShow(({ port }) => heard.push(-port));
    expect(heard).toEqual([22, 80]);
  });

  it('is not connected when the core does not answer, and asks again when it is back', async () => {
    const bridge = createFakeBridge(aState([aListener(1)]));
    const { state } = bridge.answers;
    bridge.answers.state = () => ({ code: 'unreachable', message: 'no' });
    const feed = openFeed(bridge);
    await settled();
    expect(feed.get()).toMatchObject({ connected: false, watch: null });
    bridge.answers.state = state;
    bridge.setConnected(true);
    await settled();
    expect(feed.get()).toMatchObject({ connected: true });
    expect(feed.get().watch?.snapshot?.listeners).toHaveLength(1);
  });

  it('reads again once at a time', async () => {
    const bridge = createFakeBridge(aState([]));
    const feed = openFeed(bridge);
    const first = feed.refresh();
    void feed.refresh();
    expect(feed.get().refreshing).toBe(true);
    await first;
    expect(feed.get().refreshing).toBe(false);
    expect(bridge.requestsOf('refresh')).toHaveLength(1);
  });
});
