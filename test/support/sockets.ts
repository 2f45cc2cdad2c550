import type { Container, Listener, Owner, Socket } from '../../electron/shared/listener.ts';

/** A process as a source would describe it, for tests of what is done with it. */
export function owner(pid: number, change: Partial<Owner> = {}): Owner {
  return {
    pid,
    identity: `boot:${pid}:1`,
    name: 'server',
    executable: '/usr/bin/server',
    command: ['server', '--listen'],
    user: 'someone',
    startedAt: '2026-01-02T03:00:00.000Z',
    cwd: '/srv',
    project: null,
    unit: null,
    containerId: null,
    parents: [{ pid: 1, name: 'systemd' }],
    ...change,
  };
}

/** A container of Docker's, known by name. */
export function container(name: string): Container {
  return { id: 'c0ffee'.padEnd(64, '0'), name, image: 'example/image:1', engine: 'docker' };
}

/** A TCP socket on 127.0.0.1 held by pid 100, but for what `change` says. */
export function socketOn(port: number, change: Partial<Socket> = {}): Socket {
  const { protocol = 'tcp', address = '127.0.0.1' } = change;
  return {
    key: `${protocol} ${address}:${port} #${port}`,
    protocol,
    family: 4,
    address,
    zone: null,
    device: null,
    port,
    reach: { scope: 'loopback', ipv4: true, ipv6: false },
    owners: [owner(100)],
    ownersComplete: true,
    ownersProblem: null,
    uid: 1000,
    user: 'someone',
    unit: null,
    unitManager: null,
    container: null,
    sources: ['test'],
    staleSince: null,
    ...change,
  };
}

export function listenerOn(port: number, change: Partial<Listener> = {}): Listener {
  return {
    ...socketOn(port, change),
    service: { name: null, status: 'unassigned' },
    firstSeen: '2026-01-02T03:04:05.000Z',
    ...change,
  };
}
