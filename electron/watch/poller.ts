import type { Registry } from '../registry/registry.ts';
import type { Cost, SnapshotChange, SourcesReport } from '../shared/snapshot.ts';
import type { SocketReader } from '../sockets/socket-reader.ts';
import type { ReadingDepth } from '../sockets/source.ts';
import { fullCredit, gapMs, type Pace, restMs, spend } from './pace.ts';
import { followReading, type Track } from './track.ts';

/** What one reading came to. */
export interface PollResult {
  /** ISO 8601. */
  readonly at: string;
  /** What differs from the last reading that was good; at first, everything. Null when nothing does. */
  readonly change: SnapshotChange | null;
  /** Why nothing could be read, in words. */
  readonly failure: string | null;
}

export interface PollerOptions {
  readonly reader: SocketReader;
  readonly registry: Registry;
  /** Told before each reading and each comparison. */
  readonly began: () => void;
  readonly report: (result: PollResult) => void;
  readonly pace: Pace;
  /** Says what a piece of work took. */
  readonly measure: <T>(work: () => Promise<T>) => Promise<{ readonly result: T; readonly cost: Cost }>;
  /** Monotonic milliseconds. */
  readonly clock: () => number;
  readonly now: () => Date;
  readonly setTimer: (action: () => void, delayMs: number) => () => void;
}

export interface Poller {
  setRunning(running: boolean): void;
  /** Whether somebody looks on: reading is quicker then, and begins at once. */
  setWatched(watched: boolean): void;
  setPace(pace: Pace): void;
  /** Labels every row anew, with the next reading, which begins at once. */
  setRegistry(registry: Registry): void;
  /** Reads with another reader from now on, which knows nothing yet: all of it at once. */
  setReader(reader: SocketReader): void;
  /** Reads now, with every source; resolves after the report. Rejects for a fault of our own. */
  refresh(): Promise<void>;
  /** Sets the sources side by side, when the readings that were asked for before have ended. */
  compare(): Promise<SourcesReport>;
}

const firstBackOffMs = 1_000;
const longestBackOffMs = 60_000;
/** A timer may fire some milliseconds early, and must not then spend a quick reading just before a deeper one. */
const mostEarlyMs = 50;
const never = Number.NEGATIVE_INFINITY;

/**
 * Reads again and again: one reading at a time, a timer that is armed anew after each. Most readings are quick. A
 * thorough and a cross-checked one take a quick one's place when they are due, and are paid from shares of their own,
 * so that they never keep the quick ones waiting.
 */
export function createPoller(options: PollerOptions): Poller {
  const { report, measure, clock, now } = options;
  let { reader, registry, pace } = options;
  let running = false;
  let watched = false;
  let cancelTimer: (() => void) | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let track: Track | null = null;
  let credit = fullCredit(clock());
  let thoroughDueAt = never;
  let crossCheckDueAt = never;
  let changedAt = clock();
  let backOffMs = 0;

  const shares = () => (watched ? pace.shares.watched : pace.shares.hidden);

  /** Does `work` after all that was asked for before: a source cannot be asked twice at the same time. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(() => {
      options.began();
      return work();
    });
    queue = turn.catch(() => undefined);
    return turn;
  }

  /** Gives the fault of our own that it met, if any. */
  function take(depth: () => ReadingDepth): Promise<unknown> {
    return inTurn(() => readAs(depth()));
  }

  async function readAs(depth: ReadingDepth): Promise<unknown> {
    const { result: fault, cost } = await measure(() => readAndReport(depth).then(() => null, faultOf));
    charge(depth, cost);
    backOffMs = fault === null ? 0 : Math.min(Math.max(firstBackOffMs, backOffMs * 2), longestBackOffMs);
    if (fault !== null) report({ at: now().toISOString(), change: null, failure: fault.message });
    return fault;
  }

  async function readAndReport(depth: ReadingDepth): Promise<void> {
    const reading = await reader.read(depth);
    const { at, problems } = reading;
    if (reading.sources.length === 0) {
      return report({ at, change: null, failure: problems.map(({ message }) => message).join('; ') });
    }
    const { track: next, change } = followReading(track, reading, registry);
    report({ at, change, failure: null });
    // Only now: what could not be reported is found again by the next reading.
    track = next;
    if (change) changedAt = clock();
  }

  function charge(depth: ReadingDepth, cost: Cost): void {
    const at = clock();
    if (depth === 'quick') credit = spend(credit, at, cost.cpuMs, shares().quick);
    else if (depth === 'thorough') {
      thoroughDueAt = at + gapMs(pace.thoroughMs, cost, shares().thorough);
      if (crossCheckDueAt === never) crossCheckDueAt = at + pace.firstCrossCheckMs;
    } else {
      crossCheckDueAt = at + gapMs(pace.crossCheckMs, cost, shares()['cross-checked']);
      // It read every owner as well.
      thoroughDueAt = Math.max(thoroughDueAt, at + pace.thoroughMs);
    }
  }

  /** At first thorough: rows are shown before a second source that may be slow has been asked. */
  function dueDepth(): ReadingDepth {
    const at = clock() + mostEarlyMs;
    if (crossCheckDueAt !== never && at >= crossCheckDueAt) return 'cross-checked';
    return at >= thoroughDueAt ? 'thorough' : 'quick';
  }

  function delayMs(): number {
    if (backOffMs > 0) return backOffMs;
    if (thoroughDueAt === never) return 0;
    const at = clock();
    const quiet = at - changedAt >= pace.quietAfterMs;
    const intervalMs = watched ? pace.watchedMs : quiet ? pace.quietMs : pace.hiddenMs;
    // The others are paid from shares of their own: a rest that quick ones owe does not put them off.
    const untilDueMs = Math.min(thoroughDueAt, crossCheckDueAt) - at;
    return Math.max(intervalMs, Math.min(restMs(credit, at, shares().quick), untilDueMs));
  }

  async function tick(): Promise<void> {
    await take(dueDepth);
    if (running) arm(delayMs());
  }

  function arm(afterMs: number): void {
    disarm();
    cancelTimer = options.setTimer(() => {
      cancelTimer = null;
      if (running) void tick();
    }, afterMs);
  }

  function disarm(): void {
    cancelTimer?.();
    cancelTimer = null;
  }

  return {
    setRunning(next) {
      if (next === running) return;
      running = next;
      if (running) arm(0);
      else disarm();
    },
    setWatched(next) {
      const looksOnAgain = next && !watched;
      watched = next;
      if (running && looksOnAgain) arm(0);
    },
    setPace(next) {
      pace = next;
      // A reading that is under way arms the timer when it has ended.
      if (cancelTimer !== null) arm(delayMs());
    },
    setRegistry(next) {
      registry = next;
      if (running) arm(0);
    },
    setReader(next) {
      reader = next;
      thoroughDueAt = never;
      crossCheckDueAt = never;
      if (running) arm(0);
    },
    async refresh() {
      const fault = await take(() => 'cross-checked');
      if (fault !== null) throw fault;
    },
    compare: () => inTurn(() => reader.compare()),
  };
}

function faultOf(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
