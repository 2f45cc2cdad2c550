import type { Listener, Owner } from '../../../electron/shared/listener.ts';
import type { Snapshot } from '../../../electron/shared/snapshot.ts';
import { snapshotOf } from '../../support/snapshots.ts';
import { owner as anyOwner, listenerOn } from '../../support/sockets.ts';

/** PostgreSQL's server, but for what `changes` says. */
export function owner(changes: Partial<Owner> = {}): Owner {
  return anyOwner(812, {
    name: 'postgres',
    executable: '/usr/lib/postgresql/15/bin/postgres',
    command: ['postgres'],
    user: 'postgres',
    ...changes,
  });
}

/** PostgreSQL on its own port, for this computer only, but for what `changes` says. */
export function listener(changes: Partial<Listener> = {}): Listener {
  return listenerOn(changes.port ?? 5432, {
    owners: [owner()],
    user: 'postgres',
    service: { name: 'postgresql', status: 'assigned' },
    ...changes,
  });
}

export function snapshot(listeners: readonly Listener[], complete = true): Snapshot {
  return snapshotOf(listeners, { complete });
}
