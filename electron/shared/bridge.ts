import type { Channel, Request, Response } from './contract.ts';
import type { Notebook } from './notebook.ts';
import type { RegistryState } from './registry-edition.ts';
import type { SettingsState } from './settings.ts';
import type { WatchEvent } from './snapshot.ts';
import type { StopRun } from './stop.ts';

/** A failed call as a value: Electron and HTTP both lose the type of a thrown error. */
export interface CallError {
  readonly code: 'bad-request' | 'unknown-channel' | 'forbidden' | 'failed' | 'unreachable';
  readonly message: string;
}

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CallError };

/** What the core tells every open window without being asked. */
export type BridgeEvent =
  | WatchEvent
  /** What the person wrote about ports has changed, here or through another door. */
  | { readonly type: 'notebook'; readonly notebook: Notebook }
  /** The registry is being fetched, or another edition of it is in use; also told to whoever begins to listen. */
  | { readonly type: 'registry'; readonly registry: RegistryState }
  /** Every stop that is under way or ended lately, the newest last; also told to whoever begins to listen. */
  | { readonly type: 'stops'; readonly runs: readonly StopRun[] }
  /** What is remembered of stops has changed, here or through another door: who shows it asks for it anew. */
  | { readonly type: 'stop-history' }
  /** The person decided something, here or through another door; also told to whoever begins to listen. */
  | { readonly type: 'settings'; readonly state: SettingsState }
  /** Something was added to the history: who shows it asks for it anew. */
  | { readonly type: 'history' }
  /** Portolan was told to quit and does so as soon as so many stops have ended. */
  | { readonly type: 'quitting'; readonly stops: number }
  /** Show this port's story: somebody chose it in the tray. `stop`: with the stop confirmation open. */
  | { readonly type: 'show'; readonly port: number; readonly stop: boolean }
  /** Let any port be found: somebody chose that in the tray. */
  | { readonly type: 'find' }
  /** Open this sheet: somebody chose it in the tray. */
  | { readonly type: 'open-sheet'; readonly sheet: 'free-port' | 'settings' };

/** The one seam between a window and the core, the same behind Electron IPC and loopback HTTP. */
export interface Bridge {
  call<C extends Channel>(channel: C, request: Request<C>): Promise<Reply<Response<C>>>;
  /** Returns the way to end the subscription. */
  subscribe(listener: (event: BridgeEvent) => void): () => void;
}
