import { describe, expect, it } from 'vitest';
import type { BridgeEvent } from '../../electron/shared/bridge.ts';
import type { Listener } from '../../electron/shared/listener.ts';
import { type Feed, openFeed } from '../../renderer/feed.ts';
import { createFakeBridge } from './support/fake-bridge.ts';
import { aListener, aSnapshot, aState, startMs } from './support/listeners.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));
const at = (ms: number) => new Date(startMs + ms).toISOString();

const portsIn = (feed: Feed) => feed.get().watch?.snapshot?.listeners.map(({ port }) => port);

/** The event of these listeners having opened and those having closed, after this revision. */
function changeFrom(from: number, changed: readonly Listener[], closed: readonly Listener[] = []): BridgeEvent {
  const { listeners: _, ...rest } = aSnapshot([]);
  const snapshot = { ...rest, changed, gone: closed.map(({ key }) => key) };
  return {
    type: 'change',
    change: { from, to: from + 1, failure: null, checkedAt: at(1_000), paused: false, snapshot },
  };
}

describe('the feed', () => {
  it('asks for the state once and then follows the events', async () => {
    const bridge = createFakeBridge(aState([]));
    const feed = openFeed(bridge);
    await settled();
    expect(feed.get().watch?.snapshot?.listeners).toEqual([]);
    bridge.push(aState([aListener(1)]));
    expect(feed.get().watch?.snapshot?.listeners).toHaveLength(1);
    bridge.send({ type: 'checked', at: at(9_000), revision: 1 });
    expect(feed.get().watch?.checkedAt).toBe(at(9_000));
    expect(bridge.requestsOf('state')).toHaveLength(1);
  });

  it('does not let a late reply undo a newer event', async () => {
    const bridge = createFakeBridge(aState([]));
    bridge.answers.state = () => aState([]);
    const feed = openFeed(bridge);
    bridge.send({ type: 'state', state: aState([aListener(1)], { checkedAt: at(5_000) }) });
    await settled();
    expect(feed.get().watch).toMatchObject({ checkedAt: at(5_000), snapshot: { listeners: [{ port: 1 }] } });
  });

  it('takes changes in, and leaves the listeners that they do not name as they are', async () => {
    const bridge = createFakeBridge(aState([aListener(1), aListener(2)]));
    const feed = openFeed(bridge);
    await settled();
    const [first] = feed.get().watch?.snapshot?.listeners ?? [];
    let told = 0;
    feed.subscribe(() => told++);
    bridge.send(changeFrom(1, [aListener(3)], [aListener(2)]));
    expect(portsIn(feed)).toEqual([1, 3]);
    expect(feed.get().watch?.snapshot?.listeners[0]).toBe(first);
    expect(told).toBe(1);
    expect(bridge.requestsOf('state')).toHaveLength(1);
  });

  it('asks for the state again when it missed a change, once at a time', async () => {
    const bridge = createFakeBridge(aState([aListener(1)]));
    const feed = openFeed(bridge);
    await settled();
    bridge.answers.state = () => aState([aListener(1), aListener(2), aListener(3)], { revision: 4 });
    bridge.send(changeFrom(2, [aListener(2)]));
    bridge.send(changeFrom(3, [aListener(3)]));
    expect(portsIn(feed)).toEqual([1]);
    await settled();
    expect(portsIn(feed)).toEqual([1, 2, 3]);
    expect(bridge.requestsOf('state')).toHaveLength(2);
  });

  it('notices a missed change when it hears that nothing changed since', async () => {
    const bridge = createFakeBridge(aState([aListener(1)]));
    const feed = openFeed(bridge);
    await settled();
    bridge.answers.state = () => aState([], { revision: 2 });
    bridge.send({ type: 'checked', at: at(9_000), revision: 2 });
    await settled();
    expect(portsIn(feed)).toEqual([]);
  });

  it('does not take a change twice that a reply held already', async () => {
    const bridge = createFakeBridge(aState([aListener(1), aListener(2)], { revision: 2 }));
    const feed = openFeed(bridge);
    await settled();
    bridge.send(changeFrom(1, [aListener(2)]));
    await settled();
    expect(portsIn(feed)).toEqual([1, 2]);
    expect(bridge.requestsOf('state')).toHaveLength(1);
  });

  it('keeps its listeners when a reply brings nothing but a newer time', async () => {
    const bridge = createFakeBridge(aState([aListener(1)]));
    const feed = openFeed(bridge);
    await settled();
    const { snapshot } = feed.get().watch ?? {};
    bridge.answers.refresh = () => aState([aListener(1)], { checkedAt: at(9_000) });
    await feed.refresh();
    expect(feed.get().watch?.checkedAt).toBe(at(9_000));
    expect(feed.get().watch?.snapshot).toBe(snapshot);
  });

  it('keeps a request to show a port until somebody takes it', () => {
    const bridge = createFakeBridge(aState([]));
    const feed = openFeed(bridge);
    bridge.send({ type: 'show', port: 22, stop: true });
    const heard: unknown[] = [];
    feed.onShow((request) => heard.push(request));
    bridge.send({ type: 'find' });
    feed.onShow(() => heard.push('again'));
    expect(heard).toEqual([{ type: 'show', port: 22, stop: true }, { type: 'find' }]);
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
