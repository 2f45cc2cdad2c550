import type { StopRun } from '../electron/shared/stop.ts';
import type { WindowBridge } from './window-bridge.ts';

export interface StopsState {
  /** Under way or ended lately, the newest last. */
  readonly runs: readonly StopRun[];
  /** Those that had ended before this page was opened. */
  readonly earlier: ReadonlySet<number>;
  /** Portolan was told to quit, and waits for so many of them; null: it was not. */
  readonly quitting: number | null;
}

/** The stops that were confirmed in any window, as the core last told them. */
export interface StopsFeed {
  get(): StopsState;
  subscribe(listener: () => void): () => void;
  /** A run that came as an answer, unless an event was faster and tells how it stands now. */
  add(run: StopRun): void;
}

/** Subscribes at once; the core tells whoever begins to listen. */
export function openStopsFeed(bridge: Pick<WindowBridge, 'subscribe'>): StopsFeed {
  let state: StopsState = { runs: [], earlier: new Set(), quitting: null };
  let told = false;
  const listeners = new Set<() => void>();

  function set(next: StopsState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  bridge.subscribe((event) => {
    if (event.type === 'quitting') set({ ...state, quitting: event.stops });
    if (event.type !== 'stops') return;
    const { runs } = event;
    const earlier = told ? state.earlier : new Set(runs.filter(({ report }) => report !== null).map(({ id }) => id));
    told = true;
    if (runs.length > 0 || state.runs.length > 0) set({ ...state, runs, earlier });
  });

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    add(run) {
      told = true;
      if (!state.runs.some(({ id }) => id === run.id)) set({ ...state, runs: [...state.runs, run] });
    },
  };
}
