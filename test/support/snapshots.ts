import type { Listener, Socket } from '../../electron/shared/listener.ts';
import type { Reading, Snapshot, WatchState } from '../../electron/shared/snapshot.ts';

const whole = {
  at: '2026-01-02T03:04:05.000Z',
  complete: true,
  sources: ['test'],
  problems: [],
  cost: { cpuMs: 1, wallMs: 1 },
  reader: { user: 'someone', uid: 1000 },
} as const;

/** A complete reading of these sockets, but for what `change` says. */
export function readingOf(sockets: readonly Socket[], change: Partial<Reading> = {}): Reading {
  return { ...whole, sockets, ...change };
}

/** A complete snapshot of these listeners, but for what `change` says. */
export function snapshotOf(listeners: readonly Listener[], change: Partial<Snapshot> = {}): Snapshot {
  return { ...whole, listeners, ...change };
}

/** A watch that has just read this snapshot, but for what `change` says. */
export function stateOf(snapshot: Snapshot, change: Partial<WatchState> = {}): WatchState {
  return { revision: 1, snapshot, failure: null, checkedAt: snapshot.at, paused: false, ...change };
}
