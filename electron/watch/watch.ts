import type { WatchState } from '../shared/snapshot.ts';

export type WatchEvent =
  | { readonly type: 'state'; readonly state: WatchState }
  | { readonly type: 'checked'; readonly at: string };

/** Keeps the newest snapshot, read again and again off the main thread. */
export interface Watch {
  state(): WatchState;
  subscribe(listener: (event: WatchEvent) => void): () => void;
  /** Reads now, with every source; resolves with the state after it. */
  refresh(): Promise<WatchState>;
  setPaused(paused: boolean): WatchState;
  /** Stops reading while the computer sleeps; leaves the person's own pause as it was. */
  suspend(): void;
  resume(): void;
  /** Ends the polling for good. */
  close(): Promise<void>;
}
