import { describe, expect, it } from 'vitest';
import type { BridgeEvent } from '../../electron/shared/bridge.ts';
import type { StopRun } from '../../electron/shared/stop.ts';
import { openStopsFeed } from '../../renderer/stops-feed.ts';
import { aPlan, aReport, aRun } from './support/stories.ts';

const plan = aPlan({ pid: 7, identity: 'i', protocol: 'tcp', port: 80, keys: ['k'] });
const running = aRun(plan, { id: 2 });
const ended = aRun(plan, { id: 1, phase: 'ended', report: aReport() });

function open() {
  let tell: (event: BridgeEvent) => void = () => undefined;
  const feed = openStopsFeed({
    subscribe(listener) {
      tell = listener;
      return () => undefined;
    },
  });
  return { feed, tell: (...runs: readonly StopRun[]) => tell({ type: 'stops', runs }) };
}

describe('the feed of stops', () => {
  it('has what the core told last, and tells what had ended before the page was opened', () => {
    const { feed, tell } = open();
    let news = 0;
    feed.subscribe(() => {
      news += 1;
    });
    tell(ended, running);
    expect(feed.get()).toEqual({ runs: [ended, running], earlier: new Set([1]), quitting: null });
    tell(ended, { ...running, phase: 'ended', report: aReport() });
    expect(feed.get().earlier).toEqual(new Set([1]));
    tell();
    expect(feed.get().runs).toEqual([]);
    expect(news).toBe(3);
  });

  it('does not take an answer for newer than an event that came before it', () => {
    const { feed, tell } = open();
    const done = { ...running, phase: 'ended', report: aReport() } as const;
    tell();
    feed.add(running);
    expect(feed.get().runs).toEqual([running]);
    tell(done);
    feed.add(running);
    expect(feed.get().runs).toEqual([done]);
    expect(feed.get().earlier.size).toBe(0);
  });
});
