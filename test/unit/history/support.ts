import type { HistoryPageDeps } from '../../../electron/history/history-page.ts';
import { giveLifeSign, lastLifeSign, lifeSignFile } from '../../../electron/history/life-sign.ts';
import { createPortStore, type PortStore } from '../../../electron/history/port-store.ts';
import { createHistoryReader } from '../../../electron/history/read-history.ts';
import { createRecorder, type Recorder } from '../../../electron/history/recorder.ts';
import { createRecordingLease } from '../../../electron/history/recording-lease.ts';
import { forgetSegments, segmentsMark } from '../../../electron/history/segments.ts';
import type { Listener } from '../../../electron/shared/listener.ts';
import type { PortEvent } from '../../../electron/shared/port-event.ts';
import type { Settings } from '../../../electron/shared/settings.ts';
import type { WatchEvent, WatchState } from '../../../electron/shared/snapshot.ts';
import { snapshotOf } from '../../support/snapshots.ts';
import { listenerOn, owner } from '../../support/sockets.ts';

export const startMs = Date.parse('2026-11-22T10:00:00.000Z');
export const iso = (ms: number) => new Date(ms).toISOString();

/** A clock that a test moves, with the timers that wait for it. */
export function aClock(nowMs = startMs) {
  let timers: { readonly atMs: number; readonly action: () => void }[] = [];
  return {
    nowMs: () => nowMs,
    now: () => new Date(nowMs),
    timers: () => timers.length,
    setTimer(action: () => void, delayMs: number) {
      const timer = { atMs: nowMs + delayMs, action };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    pass(durationMs: number) {
      nowMs += durationMs;
      const due = timers.filter(({ atMs }) => atMs <= nowMs);
      timers = timers.filter(({ atMs }) => atMs > nowMs);
      for (const { action } of due) action();
    },
  };
}

export type Clock = ReturnType<typeof aClock>;

export const usualBounds: Settings['history'] = { keepDays: 30, mostEvents: 50_000 };

export function aStore(folder: string, clock: Clock, bounds = usualBounds, complaints: string[] = []): PortStore {
  const { now, setTimer } = clock;
  return createPortStore({ folder, bounds: () => bounds, now, setTimer, complain: (each) => complaints.push(each) });
}

export function anEvent(port: number, atMs: number, change: Partial<PortEvent> = {}): PortEvent {
  return {
    kind: 'opened',
    at: iso(atMs),
    since: iso(atMs - 500),
    protocol: 'tcp',
    port,
    scope: 'loopback',
    scopeBefore: null,
    holder: { name: 'server', pid: 100, place: 'shop', user: 'ada' },
    holderBefore: null,
    key: `tcp ${port} 100`,
    sockets: [`socket ${port}`],
    ...change,
  };
}

/** A listener whose program has this pid and name. */
export function held(port: number, pid: number, name: string, change: Partial<Listener> = {}): Listener {
  return listenerOn(port, { key: `tcp ${port} by ${pid}`, owners: [owner(pid, { name })], ...change });
}

/** A watch whose readings a test makes. */
export function aWatch(clock: Clock) {
  const listeners = new Set<(event: WatchEvent) => void>();
  let state: WatchState = { revision: 0, snapshot: null, failure: null, checkedAt: null, paused: false };
  function tell(): void {
    for (const listener of listeners) listener({ type: 'state', state });
  }
  return {
    state: () => state,
    subscribe(listener: (event: WatchEvent) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** A reading of these. */
    read(rows: readonly Listener[], complete = true) {
      const at = iso(clock.nowMs());
      state = { ...state, snapshot: snapshotOf(rows, { at, complete }), checkedAt: at, failure: null };
      tell();
    },
    /** A reading in which nothing is new. */
    check() {
      state = { ...state, checkedAt: iso(clock.nowMs()) };
      for (const listener of listeners) listener({ type: 'checked', at: iso(clock.nowMs()), revision: 0 });
    },
    set(change: Partial<WatchState>) {
      state = { ...state, ...change };
      tell();
    },
  };
}

export type TestWatch = ReturnType<typeof aWatch>;

export interface TestDoor {
  readonly recorder: Recorder;
  readonly store: PortStore;
  readonly complaints: readonly string[];
}

let tokens = 0;

/** One door on the folder. @param pid of the process that it stands for; `running` are those that are alive */
export function aDoor(
  folder: string,
  clock: Clock,
  watch: TestWatch,
  { pid = 1, running = [pid] }: { readonly pid?: number; readonly running?: readonly number[] } = {},
): TestDoor {
  const complaints: string[] = [];
  const complain = (message: string) => void complaints.push(message);
  const store = aStore(folder, clock, usualBounds, complaints);
  tokens += 1;
  const recorder = createRecorder({
    watch,
    store,
    lease: createRecordingLease({
      folder,
      aliveFile: lifeSignFile(folder),
      token: `token ${tokens}`,
      pid,
      place: 'here',
      isRunning: (each) => running.includes(each),
      monotonicMs: clock.nowMs,
    }),
    life: { last: () => lastLifeSign(folder), give: (atMs) => giveLifeSign(folder, atMs) },
    mark: () => segmentsMark(folder),
    forgetAll: () => forgetSegments(folder),
    ownPid: 99_999,
    setTimer: clock.setTimer,
    complain,
  });
  return { recorder, store, complaints };
}

export function pageDeps(folder: string, change: Partial<HistoryPageDeps> = {}): HistoryPageDeps {
  return {
    reader: createHistoryReader(folder),
    stops: () => ({ records: [], problem: null }),
    serviceOf: () => null,
    oldest: () => iso(0),
    recordingProblem: () => null,
    ...change,
  };
}

export const everything = { text: '', port: null, kinds: [], after: null, limit: 500 } as const;
