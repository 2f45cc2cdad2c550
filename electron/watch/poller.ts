import type { Registry } from '../registry/registry.ts';
import type { Reading, Snapshot } from '../shared/snapshot.ts';
import type { SocketReader } from '../sockets/socket-reader.ts';
import type { ReadingDepth } from '../sockets/source.ts';
import { type FirstSeen, nextFirstSeen, toSnapshot } from './snapshot.ts';

/** What one reading came to. */
export interface PollResult {
  /** ISO 8601. */
  readonly at: string;
  /** Null when nothing changed since the last result, or when nothing could be read. */
  readonly snapshot: Snapshot | null;
  /** Why nothing could be read, in words. */
  readonly failure: string | null;
}

export interface PollerOptions {
  readonly reader: SocketReader;
  readonly registry: Registry;
  readonly report: (result: PollResult) => void;
  readonly intervalMs: number;
  /** How often every owner is read afresh and the second source is asked. */
  readonly crossCheckMs: number;
  /** Monotonic milliseconds. */
  readonly clock: () => number;
  readonly setTimer: (action: () => void, delayMs: number) => () => void;
}

export interface Poller {
  setRunning(running: boolean): void;
  /** Reads now, with every source; resolves after the report. */
  refresh(): Promise<void>;
}

/** In the long run, reading may take one part in this many of one processor core. */
const restPerCost = 100;
/** What may be spent at once before it must be earned, so that news in a quiet time is not followed by a long rest. */
const longestCreditMs = 100;

/** Reads again and again: one reading at a time, a timer that is armed anew after each. */
export function createPoller(options: PollerOptions): Poller {
  const { reader, registry, report, clock } = options;
  let running = false;
  let cancelTimer: (() => void) | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let crossCheckedAt = Number.NEGATIVE_INFINITY;
  let firstSeen: FirstSeen = new Map();
  let lastSignature: string | null = null;
  /** Processor time that may still be spent; below zero, rest is due. */
  let creditMs = longestCreditMs;
  let creditedAt = clock();

  function take(depth: ReadingDepth): Promise<Reading> {
    const turn = queue.then(async () => {
      const reading = await reader.read(depth);
      if (depth === 'cross-checked') crossCheckedAt = clock();
      report(digest(reading, depth));
      return reading;
    });
    // The next turn starts whether or not this one failed; who asked for this one hears of the failure.
    queue = turn.catch(() => undefined);
    return turn;
  }

  function digest(reading: Reading, depth: ReadingDepth): PollResult {
    if (reading.sources.length === 0) {
      lastSignature = null;
      return { at: reading.at, snapshot: null, failure: reading.problems.map(({ message }) => message).join('; ') };
    }
    firstSeen = nextFirstSeen(firstSeen, reading);
    const signature = signatureOf(reading);
    // A thorough reading may have found other owners of the same sockets, so it always counts as news.
    const unchanged = depth === 'quick' && signature === lastSignature;
    lastSignature = signature;
    return { at: reading.at, snapshot: unchanged ? null : toSnapshot(reading, registry, firstSeen), failure: null };
  }

  async function tick(): Promise<void> {
    const depth = clock() - crossCheckedAt >= options.crossCheckMs ? 'cross-checked' : 'quick';
    const { cost } = await take(depth);
    const earnedMs = (clock() - creditedAt) / restPerCost;
    creditedAt = clock();
    // The cross-check is left out: it comes once a minute, and its cost would hold up the news for seconds.
    creditMs = Math.min(longestCreditMs, creditMs + earnedMs) - (depth === 'quick' ? cost.cpuMs : 0);
    if (running) arm(Math.max(options.intervalMs, -creditMs * restPerCost));
  }

  function arm(delayMs: number): void {
    cancelTimer?.();
    cancelTimer = options.setTimer(() => {
      cancelTimer = null;
      if (running) void tick();
    }, delayMs);
  }

  return {
    setRunning(next) {
      if (next === running) return;
      running = next;
      if (running) arm(0);
      else {
        cancelTimer?.();
        cancelTimer = null;
      }
    },
    async refresh() {
      await take('cross-checked');
    },
  };
}

/** Equal exactly when the same sockets are open and the same problems known. */
function signatureOf({ sockets, problems, complete, sources }: Reading): string {
  return JSON.stringify([sources, complete, problems, sockets.map(({ key }) => key)]);
}
