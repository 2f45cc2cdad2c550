import { applyChange } from '../electron/shared/apply-change.ts';
import type { BridgeEvent } from '../electron/shared/bridge.ts';
import type { Channel, Request } from '../electron/shared/contract.ts';
import type { RegistryState } from '../electron/shared/registry-edition.ts';
import type { WatchChange, WatchState } from '../electron/shared/snapshot.ts';
import type { WindowBridge } from './window-bridge.ts';

export interface FeedState {
  /** Null until the core answered. */
  readonly watch: WatchState | null;
  /** Null until the core told. */
  readonly registry: RegistryState | null;
  readonly connected: boolean;
  /** While the person's own "read again" is under way. */
  readonly refreshing: boolean;
  /** Why the last thing that the person asked for did not happen, in words. */
  readonly trouble: string | null;
}

export type ShowRequest = Extract<BridgeEvent, { readonly type: 'show' | 'find' | 'open-sheet' }>;

/** What the core last told, kept in one place for every view. */
export interface Feed {
  get(): FeedState;
  subscribe(listener: () => void): () => void;
  refresh(): Promise<void>;
  setPaused(paused: boolean): Promise<void>;
  retry(): Promise<void>;
  dismissTrouble(): void;
  /** Takes over the requests to show a port or to find one, beginning with the one that came before anybody asked. */
  onShow(listener: (request: ShowRequest) => void): () => void;
}

/** Subscribes at once, so that nothing sent while the page is still being drawn is lost. */
export function openFeed(bridge: WindowBridge): Feed {
  let state: FeedState = { watch: null, registry: null, connected: true, refreshing: false, trouble: null };
  let missedShow: ShowRequest | null = null;
  let catchingUp = false;
  const listeners = new Set<() => void>();
  const showListeners = new Set<(request: ShowRequest) => void>();

  function set(change: Partial<FeedState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function show(request: ShowRequest): void {
    if (showListeners.size === 0) missedShow = request;
    for (const listener of showListeners) listener(request);
  }

  async function ask<C extends 'state' | 'refresh' | 'pause'>(channel: C, request: Request<C>): Promise<void> {
    const reply = await bridge.call<Channel>(channel, request);
    if (reply.ok) set({ watch: newest(state.watch, reply.value as WatchState), connected: true });
    else if (reply.error.code === 'unreachable') set({ connected: false });
    else set({ trouble: reply.error.message });
  }

  /** Asks for the whole state. What changes until the answer comes is in it, or is missed and asked for again. */
  async function catchUp(): Promise<void> {
    if (catchingUp) return;
    catchingUp = true;
    await ask('state', {});
    catchingUp = false;
  }

  function follow(change: WatchChange): void {
    // A reply that came before this event may hold the change already.
    if (state.watch && change.to <= state.watch.revision) return;
    const next = state.watch && applyChange(state.watch, change);
    if (next) set({ watch: next });
    else void catchUp();
  }

  function check(at: string, revision: number): void {
    if (state.watch === null || revision > state.watch.revision) void catchUp();
    // Nobody is told: the page's own clock draws it within a second, and need not be drawn twice.
    else if (revision === state.watch.revision) state = { ...state, watch: { ...state.watch, checkedAt: at } };
  }

  bridge.subscribe((event) => {
    if (event.type === 'state') set({ watch: event.state });
    else if (event.type === 'change') follow(event.change);
    else if (event.type === 'checked') check(event.at, event.revision);
    else if (event.type === 'show' || event.type === 'find' || event.type === 'open-sheet') show(event);
    else if (event.type === 'registry') set({ registry: event.registry });
  });
  bridge.watchConnection((connected) => {
    set({ connected });
    if (connected) void catchUp();
  });
  void catchUp();

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async refresh() {
      if (state.refreshing) return;
      set({ refreshing: true, trouble: null });
      await ask('refresh', {});
      set({ refreshing: false });
    },
    setPaused: (paused) => ask('pause', { paused }),
    retry() {
      bridge.reconnect();
      return catchUp();
    },
    dismissTrouble: () => set({ trouble: null }),
    onShow(listener) {
      showListeners.add(listener);
      if (missedShow) listener(missedShow);
      missedShow = null;
      return () => void showListeners.delete(listener);
    },
  };
}

/** A reply that was overtaken by a newer event does not undo it, and one that brings nothing new replaces nothing. */
function newest(present: WatchState | null, reply: WatchState): WatchState {
  if (present === null || reply.revision > present.revision) return reply;
  const newer = reply.revision === present.revision && (reply.checkedAt ?? '') > (present.checkedAt ?? '');
  return newer ? { ...present, checkedAt: reply.checkedAt } : present;
}
