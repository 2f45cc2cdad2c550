import type { Thread, ThreadEvents } from '../files/start-thread.ts';
import { applyChange, applySnapshotChange } from '../shared/apply-change.ts';
import type { Language } from '../shared/language.ts';
import { createQuestions } from '../shared/questions.ts';
import type { SnapshotChange, SourcesReport, WatchChange, WatchEvent, WatchState } from '../shared/snapshot.ts';
import { createWatchdog } from '../shared/watchdog.ts';
import type { Pace } from './pace.ts';
import type { FromPollWorker, ToPollWorker } from './poll-messages.ts';
import type { PollResult } from './poller.ts';
import { watchText } from './text/spoken.ts';

/** Keeps the newest snapshot, read again and again off the main thread. */
export interface Watch {
  state(): WatchState;
  subscribe(listener: (event: WatchEvent) => void): () => void;
  /** Reads now, with every source; resolves with the state after it. */
  refresh(): Promise<WatchState>;
  /** Asks every source and sets their answers side by side, on the reading thread. */
  sources(): Promise<SourcesReport>;
  setPaused(paused: boolean): WatchState;
  /** Another edition of the registry is in use: the rows are labelled anew. */
  reloadRegistry(): void;
  /** Problems are told in this language from now on, and read again for it. */
  setLanguage(language: Language): void;
  /** Whether anybody looks on: reading is quicker then, and begins at once. */
  setWatched(watched: boolean): void;
  /** How often to read from now on; a thread that starts later knows by itself. */
  setPace(pace: Pace): void;
  /** Stops reading while the computer sleeps; leaves the person's own pause as it was. */
  suspend(): void;
  resume(): void;
  /** Ends the polling for good. */
  close(): Promise<void>;
}

/** The reading thread as the watch sees it. */
export type PollWorker = Thread<ToPollWorker>;
export type PollWorkerEvents = ThreadEvents<FromPollWorker>;

export interface WatchOptions {
  readonly startWorker: (events: PollWorkerEvents) => PollWorker;
  /** How long one reading may take before its thread is given up. */
  readonly patienceMs: number;
  readonly setTimer: (action: () => void, delayMs: number) => () => void;
}

const firstRestartMs = 1_000;
const longestRestartMs = 60_000;

/** The watch over a reading thread, which it starts at once and starts again, ever later, when it crashes or hangs. */
export function createWatch({ startWorker, patienceMs, setTimer }: WatchOptions): Watch {
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
  /** Whether the thread is at work, as far as we know: it has not told that it ended what was begun or asked. */
  let busy = true;
  const watchdog = createWatchdog({ patienceMs, setTimer, bark: giveUp });
  /** Null between a crash and the next start. */
  let worker: PollWorker | null = null;
  start();

  function start(): void {
    startsAfresh = true;
    busy = true;
    const started = startWorker({
      message: (message) => {
        // A thread that was given up may have sent something before it ended.
        if (worker === started) receive(message);
      },
      crashed: (reason) => {
        if (worker === started) lose(reason, null);
      },
    });
    worker = started;
    started.post({ type: 'watched', watched });
    tellRunning();
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
    if (message.type !== 'refreshed') {
      busy = message.type === 'began';
      watchdog.stop();
      keepGuard();
    }
    if (message.type === 'began') return;
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

  /** A hang counts while somebody waits for what is read: not while paused without a question, nor while asleep. */
  function keepGuard(): void {
    const awaited = !state.paused || refreshes.waiting() + comparisons.waiting() > 0;
    if (worker && busy && awaited && !suspended) watchdog.wait();
    else watchdog.stop();
  }

  function giveUp(): void {
    if (worker) lose(watchText.noAnswer(patienceMs / 1000), worker.end());
  }

  /** @param ending resolves when the thread has ended, which may be never; null: it has */
  function lose(reason: string, ending: Promise<void> | null): void {
    if (closed) return;
    worker = null;
    watchdog.stop();
    let ended = ending === null;
    const end = ending
      ?.catch(() => undefined)
      .then(() => {
        ended = true;
      });
    refreshes.failAll(reason);
    comparisons.failAll(reason);
    update({ failure: watchText.startsAgain(reason, restartMs / 1000) }, null);
    cancelRestart = setTimer(() => {
      if (ended) return start();
      // What blocks one thread blocks the next one too: they would become ever more.
      update({ failure: watchText.held(reason) }, null);
      void end?.then(() => {
        if (!closed) start();
      });
    }, restartMs);
    restartMs = Math.min(restartMs * 2, longestRestartMs);
  }

  function mustBeThere(): void {
    if (!worker) throw new Error(state.failure ?? watchText.stopped);
  }

  function tellRunning(): void {
    worker?.post({ type: 'running', running: isRunning() });
    keepGuard();
  }

  /** Puts a question to the thread, which owes an answer from now on. */
  function post(message: ToPollWorker): void {
    worker?.post(message);
    busy = true;
    keepGuard();
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async refresh() {
      mustBeThere();
      await refreshes.ask((id) => post({ type: 'refresh', id }));
      return state;
    },
    async sources() {
      mustBeThere();
      return await comparisons.ask((id) => post({ type: 'sources', id }));
    },
    setPaused(paused) {
      update({ paused }, null);
      tellRunning();
      return state;
    },
    // A thread that starts later loads the edition in use by itself.
    reloadRegistry: () => worker?.post({ type: 'registry' }),
    setLanguage: (language) => worker?.post({ type: 'language', language }),
    setWatched(next) {
      if (next === watched) return;
      watched = next;
      worker?.post({ type: 'watched', watched });
    },
    setPace: (pace) => worker?.post({ type: 'pace', pace }),
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
      watchdog.stop();
      cancelRestart?.();
      listeners.clear();
      await worker?.end();
    },
  };
}
