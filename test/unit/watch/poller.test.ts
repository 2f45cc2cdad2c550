import { expect, test } from 'vitest';
import type { Registry } from '../../../electron/registry/registry.ts';
import type { Reading } from '../../../electron/shared/snapshot.ts';
import type { ReadingDepth } from '../../../electron/sockets/source.ts';
import { createPoller, type PollResult } from '../../../electron/watch/poller.ts';
import { readingOf } from '../../support/snapshots.ts';
import { socketOn } from '../../support/sockets.ts';

const registry: Registry = {
  date: '2026-01-01',
  lookup: () => ({ status: 'no-row', names: [], block: null }),
  label: () => ({ name: 'service', status: 'assigned' }),
  find: () => [],
};

interface Timer {
  readonly action: () => void;
  readonly delayMs: number;
}

/** A poller whose readings, clock and timers the test decides. */
function rig(readings: readonly Partial<Reading>[]) {
  const depths: ReadingDepth[] = [];
  const results: PollResult[] = [];
  const timers: Timer[] = [];
  let now = 0;
  const poller = createPoller({
    reader: {
      read: async (depth) => {
        const reading = readings[Math.min(depths.length, readings.length - 1)];
        depths.push(depth);
        return readingOf([], { at: `2026-01-01T00:00:0${depths.length}.000Z`, ...reading });
      },
      compare: () => Promise.reject(new Error('not asked')),
    },
    registry,
    report: (result) => results.push(result),
    intervalMs: 1_000,
    crossCheckMs: 60_000,
    clock: () => now,
    setTimer: (action, delayMs) => {
      const timer = { action, delayMs };
      timers.push(timer);
      return () => {
        const index = timers.indexOf(timer);
        if (index >= 0) timers.splice(index, 1);
      };
    },
  });
  return {
    poller,
    depths,
    results,
    timers,
    /** Lets the next timer fire and its reading end; gives the delay that it waited. */
    async next(): Promise<number> {
      const timer = timers.shift();
      if (!timer) throw new Error('no timer is armed');
      now += timer.delayMs;
      timer.action();
      await new Promise((resolve) => setImmediate(resolve));
      return timer.delayMs;
    },
  };
}

test('the first reading is cross-checked at once, the next ones are quick, one a minute is cross-checked', async () => {
  const subject = rig([{}]);
  subject.poller.setRunning(true);
  expect(await subject.next()).toBe(0);
  for (let elapsed = 0; elapsed < 60_000; elapsed += 1_000) await subject.next();
  expect(subject.depths[0]).toBe('cross-checked');
  expect(subject.depths.slice(1, -1).every((depth) => depth === 'quick')).toBe(true);
  expect(subject.depths.at(-1)).toBe('cross-checked');
});

test('a reading that changed nothing carries no snapshot', async () => {
  const subject = rig([{ sockets: [socketOn(80)] }, { sockets: [socketOn(80)] }, { sockets: [socketOn(81)] }]);
  subject.poller.setRunning(true);
  for (let i = 0; i < 3; i++) await subject.next();
  expect(subject.results.map(({ snapshot }) => snapshot?.listeners.map(({ port }) => port) ?? null)).toEqual([
    [80],
    null,
    [81],
  ]);
});

test('the first sighting stays while the socket does, and a reopened socket is seen anew', async () => {
  const reopened = socketOn(80, { key: 'tcp 127.0.0.1:80 #81' });
  const subject = rig([
    { sockets: [socketOn(80)] },
    { sockets: [socketOn(80), socketOn(90)] },
    { sockets: [reopened] },
  ]);
  subject.poller.setRunning(true);
  for (let i = 0; i < 3; i++) await subject.next();
  expect(subject.results.map(({ snapshot }) => snapshot?.listeners[0]?.firstSeen.slice(17, 19))).toEqual([
    '01',
    '01',
    '03',
  ]);
});

test('a costly reading is not held against the next one, many are: they rest until the share is earned', async () => {
  const subject = rig([{ cost: { cpuMs: 40, wallMs: 45 } }]);
  subject.poller.setRunning(true);
  const delays: number[] = [];
  for (let i = 0; i < 14; i++) delays.push(await subject.next());
  expect(delays.slice(0, 5)).toEqual([0, 1_000, 1_000, 1_000, 1_000]);
  // In the long run, 40 ms of processor time every 4 s: one part in a hundred.
  expect(delays.slice(-5)).toEqual([4_000, 4_000, 4_000, 4_000, 4_000]);
});

test('a reading of nothing is a failure with its reasons, and the recovery brings a snapshot', async () => {
  const problem = { source: 's', code: 'failed', message: 'broke', rowsAffected: null, remedy: 'r' } as const;
  const subject = rig([{ sockets: [socketOn(80)] }, { sources: [], problems: [problem] }, { sockets: [socketOn(80)] }]);
  subject.poller.setRunning(true);
  for (let i = 0; i < 3; i++) await subject.next();
  expect(subject.results.map(({ failure, snapshot }) => [failure, snapshot !== null])).toEqual([
    [null, true],
    ['broke', false],
    [null, true],
  ]);
});

test('paused, it reads only when asked', async () => {
  const subject = rig([{}]);
  subject.poller.setRunning(true);
  await subject.next();
  subject.poller.setRunning(false);
  expect(subject.timers).toEqual([]);
  await subject.poller.refresh();
  expect(subject.depths).toEqual(['cross-checked', 'cross-checked']);
  expect(subject.timers).toEqual([]);
});
