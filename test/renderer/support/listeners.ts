import type { Listener, Owner } from '../../../electron/shared/listener.ts';
import type { Snapshot, WatchState } from '../../../electron/shared/snapshot.ts';

/** The moment at which every test begins. */
export const startMs = Date.parse('2026-11-22T10:00:00.000Z');

const earlier = new Date(startMs - 3_600_000).toISOString();

export function anOwner(pid: number, name: string, change: Partial<Owner> = {}): Owner {
  return {
    pid,
    identity: `boot:${pid}:77`,
    name,
    command: [name],
    user: 'ada',
    startedAt: earlier,
    cwd: '/home/ada/shop',
    parents: [{ pid: 1, name: 'systemd' }],
    ...change,
  };
}

/** A socket of ada's (uid 1000), bound to this computer only unless the address says otherwise. */
export function aListener(port: number, change: Partial<Listener> = {}): Listener {
  const { address = '127.0.0.1', protocol = 'tcp' } = change;
  const any = address === '0.0.0.0' || address === '::';
  const family = address.includes(':') ? 6 : 4;
  return {
    key: `${protocol} ${address} ${port}`,
    protocol,
    family,
    address,
    zone: null,
    device: null,
    port,
    reach: {
      scope: any ? 'any' : address.startsWith('127.') || address === '::1' ? 'loopback' : 'address',
      ipv4: family === 4,
      ipv6: family === 6,
    },
    owners: [anOwner(port + 10_000, `program-${port}`)],
    ownersComplete: true,
    ownersProblem: null,
    uid: 1000,
    user: 'ada',
    unit: null,
    container: null,
    sources: ['linux-proc'],
    service: { name: null, status: 'unassigned' },
    firstSeen: earlier,
    ...change,
  };
}

export function aSnapshot(listeners: readonly Listener[], change: Partial<Snapshot> = {}): Snapshot {
  return {
    at: new Date(startMs).toISOString(),
    complete: true,
    sources: ['linux-proc'],
    problems: [],
    cost: { cpuMs: 1, wallMs: 1 },
    reader: { user: 'ada', uid: 1000 },
    listeners,
    ...change,
  };
}

export function aState(listeners: readonly Listener[], change: Partial<WatchState> = {}): WatchState {
  return {
    snapshot: aSnapshot(listeners),
    failure: null,
    checkedAt: new Date(startMs).toISOString(),
    paused: false,
    ...change,
  };
}
