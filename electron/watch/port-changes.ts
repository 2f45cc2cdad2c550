import type { PortEvent } from '../shared/port-event.ts';
import type { Snapshot, WatchState } from '../shared/snapshot.ts';
import { portEvents } from './port-events.ts';
import type { Watch } from './watch.ts';

/** What differs between two snapshots that followed on each other. */
export interface PortChange {
  /** Null: this is the first one. */
  readonly before: Snapshot | null;
  readonly now: Snapshot;
  /** Empty where there is nothing to compare with. */
  readonly events: readonly PortEvent[];
  /**
   * Portolan looked on all the while. False after a start, a pause, a failure or a sleep: what differs then was found,
   * and nobody saw when it happened.
   */
  readonly seen: boolean;
}

export interface PortChanges {
  /** Returns the way to end the subscription. */
  subscribe(listener: (change: PortChange) => void): () => void;
}

/**
 * The computer slept, or the reading stood still: the pace lets less pass between two looks. Except, while nobody looks
 * on, where a quick reading takes more than 144 ms of a processor (`usualPace.shares`): there, too much is unseen.
 */
export const longestBetweenLooksMs = 180_000;

/** Compares each snapshot of the watch with the last one, once for all who want to know. */
export function createPortChanges(watch: Pick<Watch, 'state' | 'subscribe'>): PortChanges {
  const listeners = new Set<(change: PortChange) => void>();
  let last: WatchState = watch.state();
  let overlooked = false;
  watch.subscribe((event) => {
    const state = watch.state();
    const { snapshot, checkedAt } = state;
    if (event.type === 'state' || state.failure !== null || state.paused || isLongAgo(last, checkedAt))
      overlooked = true;
    const { snapshot: before, checkedAt: heldUntil } = last;
    const wasOverlooked = overlooked;
    if (checkedAt !== heldUntil && state.failure === null && !state.paused) overlooked = false;
    last = state;
    if (snapshot === null || snapshot === before) return;
    const seen = before !== null && !wasOverlooked && String(before.sources) === String(snapshot.sources);
    // Nothing changed until it was last looked at, which may be long after the snapshot was made.
    const events = before === null ? [] : portEvents(before, snapshot, heldUntil ?? before.at);
    for (const listener of listeners) listener({ before, now: snapshot, events, seen });
  });
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function isLongAgo({ checkedAt }: WatchState, now: string | null): boolean {
  return checkedAt !== null && now !== null && Date.parse(now) - Date.parse(checkedAt) > longestBetweenLooksMs;
}
