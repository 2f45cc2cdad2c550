import type { WatchState } from '../../electron/shared/snapshot.ts';
import type { Watch, WatchEvent } from '../../electron/watch/watch.ts';

export interface FakeWatch extends Watch {
  /** Tells every subscriber. */
  tell(event: WatchEvent): void;
  subscribers(): number;
}

/** A watch that never reads: what it tells comes from the test. */
export function fakeWatch(state: WatchState): FakeWatch {
  const listeners = new Set<(event: WatchEvent) => void>();
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    refresh: async () => state,
    setPaused: (paused) => ({ ...state, paused }),
    suspend: () => undefined,
    resume: () => undefined,
    close: async () => undefined,
    tell(event) {
      for (const listener of listeners) listener(event);
    },
    subscribers: () => listeners.size,
  };
}
