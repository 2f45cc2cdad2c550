import type { Listener } from './listener.ts';
import { mergeSorted } from './merge-sorted.ts';
import type { Snapshot, SnapshotChange, WatchChange, WatchState } from './snapshot.ts';

/**
 * The state after a change; null when the change does not follow on this state, so that one before it was missed.
 * Listeners that did not change stay the same objects.
 */
export function applyChange(state: WatchState, change: WatchChange): WatchState | null {
  const { from, to, snapshot, ...rest } = change;
  if (from !== state.revision) return null;
  return {
    ...rest,
    revision: to,
    snapshot: snapshot === null ? state.snapshot : applySnapshotChange(state.snapshot, snapshot),
  };
}

/** @param before made by this function; null: nothing was known, and the change holds everything */
export function applySnapshotChange(before: Snapshot | null, { changed, gone, ...rest }: SnapshotChange): Snapshot {
  const listeners = before?.listeners ?? [];
  if (changed.length === 0 && gone.length === 0) return { ...rest, listeners };
  const touched = new Set([...gone, ...changed.map(({ key }) => key)]);
  const kept = listeners.filter(({ key }) => !touched.has(key));
  return { ...rest, listeners: mergeSorted(kept, changed, compareListeners) };
}

/** By port, then key: an order that does not depend on the way that led to it. */
function compareListeners(a: Listener, b: Listener): number {
  return a.port - b.port || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
