import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { loadRegistry } from '../../../electron/registry/load-registry.ts';
import type { PortRegistration } from '../../../electron/shared/registry.ts';
import { type TransportProtocol, transportProtocols } from '../../../electron/shared/transport.ts';
import { shippedTable } from './support.ts';

const registry = loadRegistry(shippedTable);
const everyPort = Array.from({ length: 65_536 }, (_, port) => port);

/** What every port and protocol is, looked up once. */
const all = Object.fromEntries(
  transportProtocols.map((protocol) => [protocol, everyPort.map((port) => registry.lookup(port, protocol))]),
) as Record<TransportProtocol, PortRegistration[]>;
const at = (port: number, protocol: TransportProtocol) => registry.lookup(port, protocol);
const names = (port: number, protocol: TransportProtocol) => at(port, protocol).names.map(({ name }) => name);

describe('counts', () => {
  test.each([
    ['tcp', 5958],
    ['udp', 5566],
    ['sctp', 88],
    ['dccp', 9],
  ] as const)('%s has %i assigned ports', (protocol, count) => {
    expect(all[protocol].filter(({ status }) => status === 'assigned')).toHaveLength(count);
  });

  test('190 further ports have a service for no stated protocol', () => {
    const further = everyPort.filter(
      (port) =>
        transportProtocols.every((protocol) => all[protocol][port]?.status !== 'assigned') &&
        all.tcp[port]?.names.some(({ protocolStated, kind }) => !protocolStated && kind === 'assignment'),
    );
    expect(further).toHaveLength(190);
  });

  test.each([
    ['System', 0, 1023, 686],
    ['User', 1024, 49_151, 5664],
    ['Dynamic', 49_152, 65_535, 0],
  ])('%s Ports %i to %i: %i have a service', (_range, first, last, count) => {
    const served = everyPort.filter(
      (port) =>
        first <= port &&
        port <= last &&
        transportProtocols.some((protocol) =>
          all[protocol][port]?.names.some(({ name, kind }) => name !== null && kind === 'assignment'),
        ),
    );
    expect(served).toHaveLength(count);
  });

  test.each([
    ['tcp', 116],
    ['udp', 110],
  ] as const)('%s has %i ports with several names', (protocol, count) => {
    expect(all[protocol].filter(({ names }) => names.length > 1)).toHaveLength(count);
  });
});

test('the head of the table counts as its rows do', () => {
  const count = (protocol: TransportProtocol) => all[protocol].filter(({ status }) => status === 'assigned').length;
  expect(registry.counts).toEqual({
    records: 14_533,
    assigned: { tcp: count('tcp'), udp: count('udp'), sctp: count('sctp'), dccp: count('dccp') },
  });
});

describe('the neighbours of a port', () => {
  const served = everyPort.filter((port) =>
    transportProtocols.some((protocol) =>
      all[protocol][port]?.names.some(({ name, kind }) => name !== null && kind === 'assignment'),
    ),
  );

  test('are the nearest ones with a service, for each port around a gap and every eleventh', () => {
    const asked = everyPort.filter((port) => port % 11 === 0 || isServed.has(port - 1) !== isServed.has(port + 1));
    expect(asked.length).toBeGreaterThan(8_000);
    const wrong = asked.filter((port) => {
      const near = registry.assignedNear(port);
      return near.previous !== (below(port) ?? null) || near.next !== (above(port) ?? null);
    });
    expect(wrong).toEqual([]);
  });

  const isServed = new Set(served);
  const belowOf: (number | undefined)[] = [];
  const aboveOf: (number | undefined)[] = [];
  for (const port of everyPort) belowOf[port] = isServed.has(port - 1) ? port - 1 : belowOf[port - 1];
  for (const port of everyPort.toReversed()) aboveOf[port] = isServed.has(port + 1) ? port + 1 : aboveOf[port + 1];
  const below = (port: number) => belowOf[port];
  const above = (port: number) => aboveOf[port];

  test('of 10397 lie beyond what has no name, and port 0 has none below', () => {
    expect(registry.assignedNear(10_397)).toEqual({ previous: 10_288, next: 10_439 });
    expect(registry.assignedNear(0)).toEqual({ previous: null, next: 1 });
    expect(registry.assignedNear(65_535)).toEqual({ previous: 49_150, next: null });
  });

  test('lie inside the same range, and in one without a protocol', () => {
    expect(registry.assignedNear(6010)).toEqual({ previous: 6009, next: 6011 });
    expect(registry.assignedNear(4200)).toEqual({ previous: 4199, next: 4201 });
    expect(registry.assignedNear(4300)).toMatchObject({ previous: 4299 });
  });
});

describe('the ports of a service name', () => {
  test.each([
    ['http', [80]],
    ['HTTP', [80]],
    ['x11', [6000]],
    ['ampr-rcmd', [459]],
    ['remoteware-cl', [3000]],
    ['no-such-service', []],
    ['', []],
    ['tcp', []],
    ['assignment', []],
  ])('%s: %j', (name, ports) => {
    expect(registry.portsNamed(name)).toEqual(ports);
  });

  test('are all that a lookup finds under it', () => {
    const byName = new Map<string, Set<number>>();
    for (const protocol of transportProtocols) {
      for (const { names } of all[protocol]) {
        for (const { name, firstPort } of names) {
          const key = name?.toLowerCase() ?? '';
          byName.set(key, (byName.get(key) ?? new Set()).add(firstPort));
        }
      }
    }
    byName.delete('');
    const several = [...byName].filter(([, ports]) => ports.size > 1);
    expect(several.length).toBeGreaterThan(10);
    for (const [name, ports] of [...several, ...[...byName].slice(0, 300)]) {
      expect(registry.portsNamed(name), name).toEqual([...ports].toSorted((a, b) => a - b).slice(0, 50));
    }
  });
});

describe('every port of every protocol', () => {
  test.each(transportProtocols)('%s: status, names and block agree', (protocol) => {
    const wrong = everyPort.filter((port) => {
      const { status, names, block } = all[protocol][port] as PortRegistration;
      const assigned = names.some((each) => each.name !== null && each.kind === 'assignment' && each.protocolStated);
      const blocks = block === null ? names : [...names, block];
      return !(
        assigned === (status === 'assigned') &&
        (status === 'dynamic') === port >= 49_152 &&
        (block === null) === ['assigned', 'no-row', 'dynamic'].includes(status) &&
        blocks.every(({ firstPort, lastPort }) => firstPort <= port && port <= lastPort) &&
        registry.label(port, protocol).status === status
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('known ports', () => {
  test.each([
    [1597, 'tcp', 'orbplus-iiop'],
    [1597, 'udp', 'orbplus-iiop'],
    [6001, 'tcp', 'x11'],
    [7680, 'tcp', 'ms-do'],
    [8080, 'tcp', 'http-alt'],
    [8443, 'tcp', 'pcsync-https'],
    [9443, 'tcp', 'tungsten-https'],
    [11_211, 'tcp', 'memcache'],
    [27_017, 'tcp', 'mongodb'],
    [32_400, 'tcp', 'plex'],
    [7775, 'tcp', 'inetfs'],
    [7997, 'tcp', 'pushns'],
    [2999, 'tcp', 'remoteware-un'],
  ] as const)('%i/%s is assigned to %s', (port, protocol, name) => {
    expect(registry.label(port, protocol)).toEqual({ name, status: 'assigned' });
  });

  test('80/tcp lists every name of the web', () => {
    expect(names(80, 'tcp')).toEqual(['http', 'www', 'www-http']);
  });

  test('3000/tcp: what is assigned stands before what is only widespread', () => {
    expect(at(3000, 'tcp').names).toMatchObject([
      { name: 'hbci', kind: 'assignment' },
      { name: 'remoteware-cl', kind: 'widespread-use' },
    ]);
  });

  test('5000/tcp has no description, and is given none', () => {
    expect(at(5000, 'tcp').names).toMatchObject([{ name: 'commplex-main', description: null }]);
  });

  test.each([
    [6379, 'redis', '2015-04-23'],
    [9443, 'tungsten-https', '2006-06'],
    [11_434, 'ollama', '2025-09-26'],
  ])('%i/tcp was registered for %s on %s', (port, name, registered) => {
    expect(at(port, 'tcp').names).toMatchObject([{ name, registered }]);
  });

  test('2375: docker on TCP, reserved on UDP', () => {
    expect(at(2375, 'tcp').names).toMatchObject([{ name: 'docker' }]);
    expect(at(2375, 'udp')).toMatchObject({ status: 'reserved', names: [] });
  });

  test.each([5173, 9763, 7611, 7711, 10_397])('%i is unassigned', (port) => {
    expect([at(port, 'tcp').status, at(port, 'udp').status]).toEqual(['unassigned', 'unassigned']);
  });

  test('10397 lies in the block 10322 to 10438', () => {
    expect(at(10_397, 'tcp').block).toMatchObject({ firstPort: 10_322, lastPort: 10_438 });
  });

  test('4200 is named for no protocol', () => {
    expect(at(4200, 'tcp')).toMatchObject({
      status: 'no-row',
      names: [{ name: 'vrml-multi-use', protocolStated: false }],
    });
  });

  test.each([716, 1008, 4502, 5090])('%i/tcp has no row', (port) => {
    expect(at(port, 'tcp')).toEqual({ status: 'no-row', names: [], block: null });
  });

  test('2 and 3 were de-assigned in 2025', () => {
    expect(at(2, 'tcp')).toMatchObject({ status: 'de-assigned', block: { date: '2025-02-13' } });
    expect(at(3, 'udp')).toMatchObject({ status: 'de-assigned', block: { date: '2025-02-13' } });
  });

  test('6588 is unassigned, and its unauthorized use is told', () => {
    expect(at(6588, 'tcp').status).toBe('unassigned');
    expect(at(6588, 'tcp').block?.remarks.join()).toContain('unauthorized use');
  });

  test.each([0, 1023, 1024, 49_151])('%i is reserved', (port) => {
    expect(at(port, 'tcp')).toMatchObject({ status: 'reserved', names: [] });
  });
});

describe('the file', () => {
  const bytes = readFileSync(shippedTable);

  test('is small', () => {
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(gzipSync(bytes, { level: 9 }).length).toBeLessThanOrEqual(260 * 1024);
  });

  test('has no mail addresses, no addresses of people and no copied notes', () => {
    const text = bytes.toString('utf8');
    expect(text).not.toMatch(/mailto:|[a-z0-9]@[a-z]|TXT keys|well-formed service name|unassigned but widespread/i);
  });
});
