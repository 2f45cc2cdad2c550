import type { Listener } from '../../electron/shared/listener.ts';
import type { Snapshot } from '../../electron/shared/snapshot.ts';

/** A complete reading of these listeners, but for what `change` says. */
export function snapshotOf(listeners: readonly Listener[], change: Partial<Snapshot> = {}): Snapshot {
  return {
    at: '2026-01-02T03:04:05.000Z',
    complete: true,
    sources: ['test'],
    problems: [],
    cost: { cpuMs: 1, wallMs: 1 },
    reader: { user: 'someone', uid: 1000 },
    listeners,
    ...change,
  };
}
