import type { Listener, Owner } from '../../../electron/shared/listener.ts';
import type { Snapshot, WatchState } from '../../../electron/shared/snapshot.ts';
import { snapshotOf, stateOf } from '../../support/snapshots.ts';
import { listenerOn, owner } from '../../support/sockets.ts';

/** The moment at which every test begins. */
export const startMs = Date.parse('2026-11-22T10:00:00.000Z');

const start = new Date(startMs).toISOString();
const earlier = new Date(startMs - 3_600_000).toISOString();

export function anOwner(pid: number, name: string, change: Partial<Owner> = {}): Owner {
  const identity = `boot:${pid}:77`;
  return owner(pid, {
    identity,
    name,
    command: [name],
    user: 'ada',
    startedAt: earlier,
    cwd: '/home/ada/shop',
    ...change,
  });
}

/** A socket of ada's (uid 1000), bound to this computer only unless the address says otherwise. */
export function aListener(port: number, change: Partial<Listener> = {}): Listener {
  const { address = '127.0.0.1', protocol = 'tcp' } = change;
  const any = address === '0.0.0.0' || address === '::';
  const family = address.includes(':') ? 6 : 4;
  return listenerOn(port, {
    key: `${protocol} ${address} ${port}`,
    family,
    reach: {
      scope: any ? 'any' : address.startsWith('127.') || address === '::1' ? 'loopback' : 'address',
      ipv4: family === 4,
      ipv6: family === 6,
    },
    owners: [anOwner(port + 10_000, `program-${port}`)],
    user: 'ada',
    firstSeen: earlier,
    ...change,
  });
}

export function aSnapshot(listeners: readonly Listener[], change: Partial<Snapshot> = {}): Snapshot {
  return snapshotOf(listeners, { at: start, reader: { user: 'ada', uid: 1000 }, ...change });
}

export function aState(listeners: readonly Listener[], change: Partial<WatchState> = {}): WatchState {
  return stateOf(aSnapshot(listeners), change);
}
