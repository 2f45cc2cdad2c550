import type { Cost, Reading, SourcesReport } from '../../../electron/shared/snapshot.ts';
import type { ReadingDepth } from '../../../electron/sockets/source.ts';
import { type Pace, usualPace } from '../../../electron/watch/pace.ts';
import { createPoller, type Poller, type PollResult } from '../../../electron/watch/poller.ts';
import { plainRegistry } from '../../support/plain-registry.ts';
import { readingOf } from '../../support/snapshots.ts';

/** One reading that ended, on the test's clock. */
export interface Take extends Cost {
  readonly depth: ReadingDepth;
  /** When it began, milliseconds. */
  readonly at: number;
}

export interface PollerRig {
  readonly poller: Poller;
  readonly takes: readonly Take[];
  readonly results: readonly PollResult[];
  /** How often it told that it began. */
  begun(): number;
  /** Delays of the timers that are armed now: one at most. */
  armed(): readonly number[];
  /** Lets the timers fire that are due in this time, and their readings end. */
  pass(durationMs: number): Promise<void>;
}

export interface RigOptions {
  /** What a reading gives, or throws; default: the same empty reading each time. */
  readonly read?: (depth: ReadingDepth, index: number) => Partial<Reading> | Promise<Partial<Reading>>;
  readonly compare?: () => Promise<SourcesReport>;
  readonly costOf?: (depth: ReadingDepth) => Cost;
  readonly pace?: Partial<Pace>;
  /** How much too early timers fire. */
  readonly earlyMs?: number;
}

const free: Cost = { cpuMs: 0, wallMs: 0 };
const noSockets: Reading['sockets'] = [];

/** A poller on a clock that the test turns; a reading takes its wall time on that clock. */
export function pollerRig({
  read = () => ({}),
  compare = () => Promise.reject(new Error('not asked')),
  costOf = () => free,
  pace,
  earlyMs = 0,
}: RigOptions = {}): PollerRig {
  const takes: Take[] = [];
  const results: PollResult[] = [];
  const timers = new Set<{ readonly action: () => void; readonly at: number }>();
  let now = 0;
  let begun = 0;
  let last: Take | null = null;
  const poller = createPoller({
    reader: {
      async read(depth) {
        const at = now;
        const cost = costOf(depth);
        last = { depth, at, ...cost };
        takes.push(last);
        const reading = await read(depth, takes.length - 1);
        now = at + cost.wallMs;
        return readingOf(noSockets, { at: new Date(now).toISOString(), ...reading });
      },
      compare,
    },
    registry: plainRegistry,
    began: () => begun++,
    report: (result) => results.push(result),
    pace: { ...usualPace, ...pace },
    measure: async (work) => ({ result: await work(), cost: last ?? free }),
    clock: () => now,
    now: () => new Date(now),
    setTimer: (action, delayMs) => {
      const timer = { action, at: now + Math.max(0, delayMs - earlyMs) };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
  });
  return {
    poller,
    takes,
    results,
    begun: () => begun,
    armed: () => [...timers].map(({ at }) => at - now),
    async pass(durationMs) {
      const end = now + durationMs;
      for (;;) {
        const [next] = [...timers].sort((a, b) => a.at - b.at);
        if (next === undefined || next.at > end) break;
        timers.delete(next);
        now = Math.max(now, next.at);
        next.action();
        await settled();
      }
      now = Math.max(now, end);
    },
  };
}

/** Lets everything end that waits for nothing but its turn. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
