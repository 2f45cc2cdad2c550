import { applyChange, applySnapshotChange } from '../shared/apply-change.ts';
import type { SnapshotChange, SourcesReport, WatchChange, WatchEvent, WatchState } from '../shared/snapshot.ts';
import type { FromPollWorker, ToPollWorker } from './poll-messages.ts';
import type { PollResult } from './poller.ts';
import { createQuestions } from './questions.ts';

/** Keeps the newest snapshot, read again and again off the main thread. */
export interface Watch {
  state(): WatchState;
  subscribe(listener: (event: WatchEvent) => void): () => void;
  /** Reads now, with every source; resolves with the state after it. */
  refresh(): Promise<WatchState>;
  /** Asks every source and sets their answers side by side, on the reading thread. */
  sources(): Promise<SourcesReport>;
  setPaused(paused: boolean): WatchState;
  /** Whether anybody looks on: reading is quicker then, and begins at once. */
  setWatched(watched: boolean): void;
  /** Stops reading while the computer sleeps; leaves the person's own pause as it was. */
  suspend(): void;
  resume(): void;
  /** Ends the polling for good. */
  close(): Promise<void>;
}

/** The reading thread as the watch sees it. */
export interface PollWorker {
  post(message: ToPollWorker): void;
  end(): Promise<void>;
}

export interface PollWorkerEvents {
  readonly message: (message: FromPollWorker) => void;
  /** The thread ended without being told to. */
  readonly crashed: (reason: string) => void;
}

export interface WatchOptions {
  readonly startWorker: (events: PollWorkerEvents) => PollWorker;
  readonly setTimer: (action: () => void, delayMs: number) => () => void;
}

const firstRestartMs = 1_000;
const longestRestartMs = 60_000;

/** The watch over a reading thread, which it starts at once and starts again, ever later, when it crashes. */
export function createWatch({ startWorker, setTimer }: WatchOptions): Watch {
  let state: WatchState = { revision: 0, snapshot: null, failure: null, checkedAt: null, paused: false };
  let watched = false;
  let suspended = false;
  let closed = false;
  let restartMs = firstRestartMs;
  let cancelRestart: (() => void) | null = null;
  const refreshes = createQuestions<null>();
  const comparisons = createQuestions<SourcesReport>();
  const listeners = new Set<(event: WatchEvent) => void>();
  /** A thread that has just started tells everything at first, whatever was known before. */
  let startsAfresh = true;
  /** Null between a crash and the next start. */
  let worker: PollWorker | null = start();

  function start(): PollWorker {
    startsAfresh = true;
    const started = startWorker({ message: receive, crashed });
    started.post({ type: 'watched', watched });
    started.post({ type: 'running', running: isRunning() });
    return started;
  }

  function isRunning(): boolean {
    return !state.paused && !suspended;
  }

  function emit(event: WatchEvent): void {
    for (const listener of listeners) listener(event);
  }

  function update(change: Partial<Omit<WatchState, 'revision' | 'snapshot'>>, snapshot: SnapshotChange | null): void {
    const { revision, snapshot: _, ...present } = state;
    const next: WatchChange = { ...present, ...change, from: revision, to: revision + 1, snapshot };
    state = applyChange(state, next) ?? state;
    emit({ type: 'change', change: next });
  }

  function receive(message: FromPollWorker): void {
    if (message.type === 'read') follow(message);
    else if (message.type === 'refreshed') {
      const { id, error } = message;
      if (error === null) refreshes.answer(id, null);
      else refreshes.fail(id, error);
    } else {
      const { id, report, error } = message;
      if (error === null) comparisons.answer(id, report);
      else comparisons.fail(id, error);
    }
  }

  function follow({ at, change, failure }: PollResult): void {
    restartMs = firstRestartMs;
    if (change && startsAfresh) {
      startsAfresh = false;
      const snapshot = applySnapshotChange(null, change);
      state = { ...state, revision: state.revision + 1, snapshot, failure, checkedAt: at };
      emit({ type: 'state', state });
    } else if (change || failure !== state.failure) {
      update({ failure, checkedAt: at }, change);
    } else {
      state = { ...state, checkedAt: at };
      emit({ type: 'checked', at, revision: state.revision });
    }
  }

  function crashed(reason: string): void {
    if (closed) return;
    worker = null;
    refreshes.failAll(reason);
    comparisons.failAll(reason);
    update({ failure: `The reading stopped (${reason}) and starts again in ${restartMs / 1000} s` }, null);
    cancelRestart = setTimer(() => {
      worker = start();
    }, restartMs);
    restartMs = Math.min(restartMs * 2, longestRestartMs);
  }

  function readingThread(): PollWorker {
    if (!worker) throw new Error(state.failure ?? 'the reading has stopped');
    return worker;
  }

  function tellRunning(): void {
    worker?.post({ type: 'running', running: isRunning() });
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async refresh() {
      const { post } = readingThread();
      await refreshes.ask((id) => post({ type: 'refresh', id }));
      return state;
    },
    async sources() {
      const { post } = readingThread();
      return await comparisons.ask((id) => post({ type: 'sources', id }));
    },
    setPaused(paused) {
      update({ paused }, null);
      tellRunning();
      return state;
    },
    setWatched(next) {
      if (next === watched) return;
      watched = next;
      worker?.post({ type: 'watched', watched });
    },
    suspend() {
      suspended = true;
      tellRunning();
    },
    resume() {
      suspended = false;
      tellRunning();
    },
    async close() {
      closed = true;
      cancelRestart?.();
      listeners.clear();
      await worker?.end();
    },
  };
}
