import { describe, expect, it } from 'vitest';
import type { Owner, Socket } from '../../../../electron/shared/listener.ts';
import type { EngineContainer, PublishedPort } from '../../../../electron/sockets/containers/engine-container.ts';
import { joinContainers } from '../../../../electron/sockets/containers/join-containers.ts';
import { owner, socketOn } from '../../../support/sockets.ts';
import { idOf } from './fake-engine.ts';

function published(port: number, change: Partial<PublishedPort> = {}): PublishedPort {
  return { protocol: 'tcp', address: '0.0.0.0', port, ...change };
}

function running(
  number: number,
  ports: readonly PublishedPort[],
  change: Partial<EngineContainer> = {},
): EngineContainer {
  const named = { id: idOf(number), name: `web-${number}`, image: 'example/web:1', engine: 'docker' } as const;
  return { ...named, ports, staleSince: null, ...change };
}

function heldBy(name: string, executable = `/usr/bin/${name}`): readonly Owner[] {
  return [owner(7, { name, executable })];
}

const any4 = { address: '0.0.0.0', reach: { scope: 'any', ipv4: true, ipv6: false } } as const;
const any6 = {
  address: '::',
  family: 6,
  reach: { scope: 'any', ipv4: { unknown: 'unsupported' }, ipv6: true },
} as const;
const hidden = { owners: [], ownersComplete: false, ownersProblem: 'hidden (permission)' } as const;

function shown(sockets: readonly Socket[]) {
  return sockets.map(({ key, container }) => [key, container && 'name' in container ? container.name : container]);
}

describe('a socket held by a process of a container', () => {
  it('gets name, image and engine, by the owner or by what is already known', () => {
    const container = running(1, [], { engine: 'podman' });
    const byOwner = socketOn(80, { owners: [owner(7), owner(8, { containerId: idOf(1) })] });
    const byId = {
      id: idOf(1),
      name: { unknown: 'unsupported' },
      image: { unknown: 'unsupported' },
      engine: null,
    } as const;
    const known = socketOn(81, { container: byId });
    const [first, second] = joinContainers([byOwner, known], [container]);
    const named = { id: idOf(1), name: 'web-1', image: 'example/web:1', engine: 'podman' };
    expect(first).toEqual({ ...byOwner, container: named });
    expect(second).toEqual({ ...known, container: named });
  });

  it('of an engine that was not asked stays as it is', () => {
    const socket = socketOn(80, { owners: [owner(7, { containerId: idOf(9) })] });
    expect(joinContainers([socket], [running(1, [])])[0]).toBe(socket);
  });

  it('has an image without a name', () => {
    const [joined] = joinContainers(
      [socketOn(80, { owners: [owner(7, { containerId: idOf(1) })] })],
      [running(1, [], { image: '' })],
    );
    expect(joined?.container).toMatchObject({ image: { unknown: 'unsupported' } });
  });
});

describe('a published port', () => {
  it.each([
    ['docker-proxy', '/usr/bin/docker-proxy'],
    ['conmon', '/usr/bin/conmon'],
    ['rootlessport', '/usr/libexec/podman/rootlessport'],
    ['pasta', '/usr/bin/pasta.avx2'],
    ['com.docker.backend.exe', 'C:\\Program Files\\Docker\\Docker\\resources\\com.docker.backend.exe'],
    [
      'OrbStack Helper',
      '/Applications/OrbStack.app/Contents/Frameworks/OrbStack Helper.app/Contents/MacOS/OrbStack Helper',
    ],
  ])('joins the socket that %s holds for it', (name, executable) => {
    const socket = socketOn(80, { ...any4, owners: heldBy(name, executable) });
    expect(shown(joinContainers([socket], [running(1, [published(80)])]))).toEqual([[socket.key, 'web-1']]);
  });

  it('joins a socket whose holders are hidden', () => {
    const socket = socketOn(80, { ...any4, ...hidden });
    expect(shown(joinContainers([socket], [running(1, [published(80)])]))).toEqual([[socket.key, 'web-1']]);
  });

  it.each([
    ['another program', { ...any4, owners: heldBy('nginx') }],
    ['the kernel', { ...any4, owners: [], ownersComplete: true }],
    ['a helper, on another address', { address: '127.0.0.1', owners: heldBy('docker-proxy') }],
    ['a helper, over UDP', { ...any4, protocol: 'udp', owners: heldBy('docker-proxy') }],
  ] as const)('does not join a socket of %s, and is a row of its own', (_name, change) => {
    const socket = socketOn(80, change);
    const joined = joinContainers([socket], [running(1, [published(80)])]);
    expect(joined[0]).toBe(socket);
    expect(joined.length).toBe(2);
  });

  it('on each family joins the socket of each', () => {
    const v4 = socketOn(80, { ...any4, owners: heldBy('docker-proxy') });
    const v6 = socketOn(80, { ...any6, owners: heldBy('docker-proxy') });
    const ports = [published(80), published(80, { address: '::' })];
    expect(shown(joinContainers([v4, v6], [running(1, ports)]))).toEqual([
      [v4.key, 'web-1'],
      [v6.key, 'web-1'],
    ]);
  });

  it('on each family is met by one socket that takes both', () => {
    const socket = socketOn(80, { ...any6, owners: heldBy('com.docker.backend') });
    const ports = [published(80), published(80, { address: '::' })];
    expect(shown(joinContainers([socket], [running(1, ports)]))).toEqual([[socket.key, 'web-1']]);
    expect(shown(joinContainers([socket], [running(1, [published(80)])]))).toEqual([[socket.key, 'web-1']]);
  });

  it('on IPv4 is not met by a socket for IPv6 alone, nor beside one for IPv4', () => {
    const v6 = socketOn(80, { ...any6, ...hidden, reach: { ...any6.reach, ipv4: false } });
    expect(joinContainers([v6], [running(1, [published(80)])])).toHaveLength(2);
    const v4 = socketOn(80, { ...any4, owners: heldBy('docker-proxy') });
    const both = socketOn(80, { ...any6, ...hidden });
    const joined = joinContainers([both, v4], [running(1, [published(80)])]);
    expect(joined[0]).toBe(both);
    expect(shown(joined.slice(1))).toEqual([[v4.key, 'web-1']]);
  });

  it('without an address means every one, on the family that has a socket', () => {
    const container = running(1, [published(80, { address: '' })]);
    const v4 = socketOn(80, { ...any4, owners: heldBy('conmon') });
    const v6 = socketOn(80, { ...any6, owners: heldBy('rootlessport') });
    expect(shown(joinContainers([v4], [container]))).toEqual([[v4.key, 'web-1']]);
    expect(shown(joinContainers([v6], [container]))).toEqual([[v6.key, 'web-1']]);
    expect(joinContainers([], [container])).toMatchObject([
      { address: '0.0.0.0', reach: { scope: 'any', ipv4: true, ipv6: { unknown: 'unsupported' } } },
    ]);
  });

  it('that several containers name, as in a pod, is one row of the first', () => {
    const pod = [running(1, [published(80)]), running(2, [published(80)])];
    expect(shown(joinContainers([], pod))).toEqual([['tcp 0.0.0.0:80 container c0ffeec0ffee', 'web-1']]);
  });
});

describe('a published port without a socket', () => {
  const id = 'abcdef012345'.padEnd(64, '6');

  it('is a row that says so', () => {
    const container = running(1, [published(8080)], { id, engine: 'podman' });
    expect(joinContainers([], [container])).toEqual([
      {
        key: 'tcp 0.0.0.0:8080 container abcdef012345',
        protocol: 'tcp',
        family: 4,
        address: '0.0.0.0',
        zone: null,
        device: { unknown: 'unsupported' },
        port: 8080,
        reach: { scope: 'any', ipv4: true, ipv6: false },
        owners: [],
        ownersComplete: true,
        ownersProblem: 'no socket: the container engine redirects the packets to the container',
        uid: { unknown: 'unsupported' },
        user: { unknown: 'unsupported' },
        unit: { unknown: 'unsupported' },
        unitManager: null,
        container: { id, name: 'web-1', image: 'example/web:1', engine: 'podman' },
        sources: ['podman'],
        staleSince: null,
      },
    ]);
  });

  it('on IPv6 is written with brackets and is IPv6 alone', () => {
    const container = running(1, [published(80, { address: '::' }), published(81, { address: '::1' })], { id });
    expect(joinContainers([], [container])).toMatchObject([
      { key: 'tcp [::]:80 container abcdef012345', family: 6, reach: { scope: 'any', ipv4: false, ipv6: true } },
      { key: 'tcp [::1]:81 container abcdef012345', reach: { scope: 'loopback' } },
    ]);
  });

  it('is stale with its engine; a socket that is there is not', () => {
    const staleSince = '2026-01-02T03:04:05.000Z';
    const socket = socketOn(80, { ...any4, owners: heldBy('docker-proxy') });
    const joined = joinContainers([socket], [running(1, [published(80), published(81)], { staleSince })]);
    expect(joined.map((each) => each.staleSince)).toEqual([null, staleSince]);
  });
});

describe('what does not change', () => {
  it('is the same object, in the same order, reading after reading', () => {
    const containers = [running(1, [published(80), published(81)]), running(2, [published(82)])];
    const sockets = [
      socketOn(22),
      socketOn(80, { ...any4, owners: heldBy('docker-proxy') }),
      socketOn(90, { owners: [owner(9, { containerId: idOf(2) })] }),
    ];
    const first = joinContainers(sockets, containers);
    const second = joinContainers([...sockets], [...containers]);
    expect(first).toHaveLength(5);
    expect(first[0]).toBe(sockets[0]);
    expect(first.map(({ port }) => port)).toEqual([22, 80, 90, 81, 82]);
    for (const [index, socket] of first.entries()) expect(second[index]).toBe(socket);
  });

  it('is another object when its container is', () => {
    const socket = socketOn(80, { ...any4, owners: heldBy('docker-proxy') });
    const ports = [published(80), published(81)];
    const first = joinContainers([socket], [running(1, ports)]);
    const second = joinContainers([socket], [running(1, ports, { name: 'renamed' })]);
    expect(second[0]).not.toBe(first[0]);
    expect(shown(second).map(([, name]) => name)).toEqual(['renamed', 'renamed']);
  });

  it('is the very list where no container runs', () => {
    const sockets = [socketOn(80)];
    expect(joinContainers(sockets, [])).toBe(sockets);
  });
});

it('joins 5,000 sockets with 5,000 ports, each with its own', () => {
  const ports = Array.from({ length: 5_000 }, (_, index) => published(1_000 + index));
  const sockets = ports.map(({ port }) => socketOn(port, { ...any4, owners: heldBy('docker-proxy') }));
  const joined = joinContainers(sockets, [running(1, ports)]);
  expect(joined).toHaveLength(5_000);
  expect(joined.every((socket, index) => socket.port === sockets[index]?.port && socket.container !== null)).toBe(true);
});
