import type { WatchEvent, WatchState } from '../../electron/shared/snapshot.ts';
import type { Watch } from '../../electron/watch/watch.ts';

export interface FakeWatch extends Watch {
  /** Replace it to change what the watch knows. */
  state: Watch['state'];
  /** Tells every subscriber. */
  tell(event: WatchEvent): void;
  subscribers(): number;
  /** What it was told of somebody looking on, in order. */
  readonly watched: readonly boolean[];
}

/** A watch that never reads: what it tells comes from the test. */
export function fakeWatch(state: WatchState): FakeWatch {
  const watched: boolean[] = [];
  const listeners = new Set<(event: WatchEvent) => void>();
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    refresh: async () => state,
    sources: () => Promise.reject(new Error('not asked')),
    setPaused: (paused) => ({ ...state, paused }),
    reloadRegistry: () => undefined,
    setLanguage: () => undefined,
    setWatched: (value) => void watched.push(value),
    setPace: () => undefined,
    suspend: () => undefined,
    resume: () => undefined,
    close: async () => undefined,
    tell(event) {
      for (const listener of listeners) listener(event);
    },
    subscribers: () => listeners.size,
    watched,
  };
}
