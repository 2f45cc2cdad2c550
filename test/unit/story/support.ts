import type { Listener, Owner } from '../../../electron/shared/listener.ts';
import type { Snapshot } from '../../../electron/shared/snapshot.ts';

export function owner(changes: Partial<Owner> = {}): Owner {
  return {
    pid: 812,
    identity: 'boot:812:1',
    name: 'postgres',
    command: ['postgres'],
    user: 'postgres',
    startedAt: '2026-03-04T10:00:00.000Z',
    cwd: '/',
    parents: [],
    ...changes,
  };
}

export function listener(changes: Partial<Listener> = {}): Listener {
  return {
    key: 'tcp 4 127.0.0.1 5432 1',
    protocol: 'tcp',
    family: 4,
    address: '127.0.0.1',
    zone: null,
    device: null,
    port: 5432,
    reach: { scope: 'loopback', ipv4: true, ipv6: false },
    owners: [owner()],
    ownersComplete: true,
    ownersProblem: null,
    uid: 105,
    user: 'postgres',
    unit: null,
    container: null,
    sources: ['fake'],
    service: { name: 'postgresql', status: 'assigned' },
    firstSeen: '2026-03-04T10:00:00.000Z',
    ...changes,
  };
}

export function snapshot(listeners: readonly Listener[], complete = true): Snapshot {
  return {
    at: '2026-03-04T10:00:00.000Z',
    complete,
    sources: ['fake'],
    problems: [],
    cost: { cpuMs: 1, wallMs: 1 },
    reader: { user: 'me', uid: 1000 },
    listeners,
  };
}
