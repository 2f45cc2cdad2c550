import { errorCodeOf } from '../shared/error-code.ts';
import { withoutOwn } from '../shared/own-sockets.ts';
import { compareStanding, standingOf } from '../shared/port-changes.ts';
import type { Snapshot, WatchEvent, WatchState } from '../shared/snapshot.ts';
import { shortEvent, shortened } from './port-record.ts';
import type { NewRecord, PortStore } from './port-store.ts';
import type { RecordingLease } from './recording-lease.ts';
import { portWords } from './text/ports.ts';

export interface Recorder {
  /** Told when something was committed, by whichever door, at most once a second. Returns the way to end it. */
  subscribe(listener: () => void): () => void;
  forget(): void;
  /** Why what happens now is not recorded, in words; null when all is well. */
  problem(): string | null;
  /** What has been seen until now is on the disk when it resolves, and another door may record. */
  close(): Promise<void>;
}

export interface RecorderDeps {
  readonly watch: {
    state(): WatchState;
    subscribe(listener: (event: WatchEvent) => void): () => void;
  };
  readonly store: PortStore;
  readonly lease: RecordingLease;
  readonly life: { last(): number | null; give(atMs: number): void };
  /** A text that differs when another door has written. */
  mark(): string;
  /** Removes what is remembered, whoever wrote it. */
  forgetAll(): void;
  readonly ownPid: number;
  setTimer(action: () => void, delayMs: number): () => void;
  complain(message: string): void;
}

/** Between two readings, in milliseconds; a slow or failing source rests for up to a minute. After a longer time nobody knows. */
const longestRestMs = 90_000;
/** While the person had paused, or before this run began, a shorter time is a gap as well. */
const shortestGapMs = 1_000;
const lifeSignMs = 15_000;
const tidyMs = 60_000;
/** How often a door that does not record looks whether it may, and what the other has written. */
const standbyMs = 2_000;
const newsMs = 1_000;

/**
 * Follows the watch and commits what changed. All that it compares with is what the store has: what could not be written
 * is found again by the next reading, and what another run left open is compared in the same way.
 */
export function createRecorder(deps: RecorderDeps): Recorder {
  const { watch, store, lease, life, ownPid, setTimer, complain } = deps;
  const listeners = new Set<() => void>();
  let phase: 'standby' | 'starting' | 'recording' | 'closed' = 'standby';
  /** Of the newest reading that was seen, ISO 8601, whoever recorded it; and since when this door has seen all. */
  let seenAt: string | null = null;
  let watchingSinceMs: number | null = null;
  /** The reading that the store is known to agree with, and when that was last confirmed. */
  let compared: Snapshot['listeners'] | null = null;
  let agreedAt: string | null = null;
  /** When every row was last read. */
  let completeAt: string | null = null;
  let paused = false;
  let lifeSignAtMs = 0;
  let tidyAtMs = 0;
  let standbyAtMs = Number.NEGATIVE_INFINITY;
  let mark = '';
  let trouble: string | null = null;
  /** Since when nobody watched, ISO 8601, in a gap that is not in the store yet. */
  let untoldGapFrom: string | null = null;
  let cancelNews: (() => void) | null = null;

  function tell(): void {
    cancelNews ??= setTimer(() => {
      cancelNews = null;
      for (const listener of listeners) listener();
    }, newsMs);
  }

  /** What succeeds is no sign that all is well: that is said where it is known. */
  function attempt<T>(work: () => T, otherwise: T): T {
    try {
      return work();
    } catch (error) {
      fail(error);
      return otherwise;
    }
  }

  function fail(error: unknown): void {
    const words = portWords.notRecorded(errorCodeOf(error));
    if (words !== trouble) complain(words);
    trouble = words;
  }

  function see(): void {
    const state = watch.state();
    const wasPaused = paused;
    paused = state.paused;
    const { snapshot, checkedAt, failure } = state;
    if (phase === 'closed' || snapshot === null || checkedAt === null || failure !== null) return;
    if (checkedAt === seenAt) {
      // Nothing was read since: it is only told that the reading pauses, or goes on.
      paused ||= wasPaused;
      return;
    }
    const before = seenAt;
    seenAt = checkedAt;
    const nowMs = Date.parse(checkedAt);
    const restMs = before === null ? null : nowMs - Date.parse(before);
    const isGap = restMs !== null && (restMs > longestRestMs || (wasPaused && restMs > shortestGapMs));
    if (restMs === null || isGap) watchingSinceMs = nowMs;
    if (phase === 'recording') record(snapshot, nowMs, isGap ? before : null);
    else if (phase === 'standby') standBy(nowMs);
  }

  function standBy(nowMs: number): void {
    if (Math.abs(nowMs - standbyAtMs) < standbyMs) return;
    standbyAtMs = nowMs;
    if (attempt(lease.take, false)) {
      phase = 'starting';
      void start();
      return;
    }
    const now = attempt(deps.mark, null);
    if (now === null) return;
    // Another door records.
    trouble = null;
    if (now !== mark) tell();
    mark = now;
  }

  async function start(): Promise<void> {
    try {
      const remembered = await store.resume();
      if (phase === 'closed') return;
      const { snapshot } = watch.state();
      if (snapshot === null || seenAt === null) throw new Error('nothing was read yet');
      const lastMs = life.last();
      agreedAt = lastMs === null ? null : new Date(lastMs).toISOString();
      completeAt = agreedAt;
      const nowMs = Date.parse(seenAt);
      if (!remembered) {
        const standing = standingOf(withoutOwn(snapshot.listeners, ownPid)).map(shortened);
        store.begin(standing.map((each) => ({ ...each, openedAt: null, openedSince: null })));
        compared = snapshot.listeners;
        agreedAt = seenAt;
      }
      phase = 'recording';
      trouble = null;
      untoldGapFrom = null;
      // A door that stood by has watched meanwhile.
      const watched = lastMs !== null && watchingSinceMs !== null && watchingSinceMs <= lastMs;
      const isGap = remembered && lastMs !== null && !watched && nowMs - lastMs > shortestGapMs;
      record(snapshot, nowMs, isGap && lastMs !== null ? new Date(lastMs).toISOString() : null);
      tell();
    } catch (error) {
      attempt(lease.release, undefined);
      fail(error);
      if (phase === 'starting') phase = 'standby';
    }
  }

  /** @param gapFrom the last moment before a time when nobody watched, ISO 8601; null without such a time */
  function record(snapshot: Snapshot, nowMs: number, gapFrom: string | null): void {
    const at = new Date(nowMs).toISOString();
    untoldGapFrom ??= gapFrom;
    if (untoldGapFrom !== null) {
      if (!commit([{ type: 'gap', from: untoldGapFrom, until: at }])) return;
      untoldGapFrom = null;
    }
    const changes = snapshot.listeners === compared ? [] : changesOf(snapshot, at);
    if (changes.length > 0 && !commit(changes)) return;
    compared = snapshot.listeners;
    agreedAt = at;
    if (snapshot.complete) completeAt = at;
    if (Math.abs(nowMs - lifeSignAtMs) >= lifeSignMs) live(nowMs);
  }

  function commit(records: readonly NewRecord[]): boolean {
    if (!keepsLease() || !store.commit(records)) return false;
    tell();
    return true;
  }

  function changesOf(snapshot: Snapshot, at: string): readonly NewRecord[] {
    const now = standingOf(withoutOwn(snapshot.listeners, ownPid)).map(shortened);
    const { complete } = snapshot;
    const moment = { at, since: complete ? completeAt : agreedAt, complete };
    const { changes, learnt } = compareStanding(store.open(), now, moment);
    return [
      ...learnt.map(({ left, standing }): NewRecord => ({ type: 'learnt', left, standing })),
      ...changes.map(({ event, left }): NewRecord => ({ type: 'event', event: shortEvent(event), left })),
    ];
  }

  function keepsLease(): boolean {
    if (attempt(lease.isHeld, false)) return true;
    phase = 'standby';
    return false;
  }

  function live(nowMs: number): void {
    lifeSignAtMs = nowMs;
    if (!keepsLease()) return;
    attempt(() => {
      life.give(nowMs);
      trouble = null;
    }, undefined);
    if (Math.abs(nowMs - tidyAtMs) < tidyMs) return;
    tidyAtMs = nowMs;
    store.tidy();
  }

  const end = watch.subscribe(see);
  see();

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    forget() {
      if (phase === 'recording') store.forget();
      // Whoever records notices, and begins anew.
      else attempt(deps.forgetAll, undefined);
      tell();
    },
    problem: () => trouble ?? store.problem(),
    async close() {
      end();
      cancelNews?.();
      const wasRecording = phase === 'recording';
      phase = 'closed';
      if (wasRecording && agreedAt !== null) {
        const atMs = Date.parse(agreedAt);
        attempt(() => life.give(atMs), undefined);
      }
      await store.close();
      attempt(lease.release, undefined);
    },
  };
}
