import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseContainers } from '../../../../electron/sockets/containers/parse-containers.ts';
import type { PortNotation } from '../../../../electron/sockets/containers/published-ports.ts';
import { dockerItem, idOf } from './fake-engine.ts';

function parse(list: unknown, notation: PortNotation = 'docker') {
  const read = parseContainers(JSON.stringify(list), notation === 'docker' ? 'docker' : 'podman', notation);
  if (!read.ok) throw new Error(read.why);
  return read;
}

function portsOf(ports: unknown, notation: PortNotation = 'docker') {
  const { containers, malformed } = parse([dockerItem(1, { Ports: ports })], notation);
  const lines = containers[0]?.ports.map(({ protocol, address, port }) => `${protocol} ${address} ${port}`);
  return { lines, malformed };
}

describe('a list of containers', () => {
  it('gives id, name without its slash, image and published ports', () => {
    expect(parse([dockerItem(1)])).toEqual({
      ok: true,
      malformed: 0,
      containers: [
        {
          id: idOf(1),
          name: 'web-1',
          image: 'example/web:1',
          engine: 'docker',
          ports: [{ protocol: 'tcp', address: '0.0.0.0', port: 8001 }],
          staleSince: null,
        },
      ],
    });
  });

  it('takes the name of its own before an alias of a link', () => {
    const { containers } = parse([dockerItem(1, { Names: ['/other/db', '/db'] })]);
    expect(containers[0]?.name).toBe('db');
  });

  it('loses only the container that is malformed, and counts it', () => {
    const damaged = [null, 7, 'x', [], {}, dockerItem(2, { Id: '../x' }), dockerItem(3, { Names: [] })];
    const { containers, malformed } = parse([dockerItem(1), ...damaged, dockerItem(4, { Image: null }), dockerItem(5)]);
    expect(containers.map(({ name }) => name)).toEqual(['web-1', 'web-5']);
    expect(malformed).toBe(8);
  });

  it('passes over what does not run', () => {
    const { containers, malformed } = parse([dockerItem(1, { State: 'exited' }), dockerItem(2, { State: 'paused' })]);
    expect(containers.map(({ name }) => name)).toEqual(['web-2']);
    expect(malformed).toBe(0);
  });

  it.each([
    ['', 'it is not valid JSON'],
    ['[{"Id"', 'it is not valid JSON'],
    ['null', 'it is not a list of containers'],
    ['{"message":"no"}', 'it is not a list of containers'],
  ])('is not read from %j', (text, why) => {
    expect(parseContainers(text, 'docker', 'docker')).toEqual({ ok: false, why });
  });

  it('does not unfold ports without end', () => {
    const all = { host_ip: '', container_port: 1, host_port: 1, range: 65_535, protocol: 'tcp' };
    const list = [1, 2, 3, 4, 5].map((number) => dockerItem(number, { Ports: [all] }));
    expect(parseContainers(JSON.stringify(list), 'podman', 'libpod')).toEqual({
      ok: false,
      why: 'it names more ports than a computer has',
    });
  });
});

describe('the ports of a container, as engines write them', () => {
  it('Docker: both families, an exposed port, SCTP, a repeated row, in an order of its own', () => {
    const ports = [
      { IP: '::', PrivatePort: 80, PublicPort: 8080, Type: 'tcp' },
      { IP: '0.0.0.0', PrivatePort: 53, PublicPort: 5353, Type: 'udp' },
      { PrivatePort: 443, Type: 'tcp' },
      { IP: '0.0.0.0', PrivatePort: 80, PublicPort: 8080, Type: 'tcp' },
      { IP: '0.0.0.0', PrivatePort: 80, PublicPort: 8080, Type: 'tcp' },
      { IP: '0.0.0.0', PrivatePort: 97, PublicPort: 9700, Type: 'sctp' },
    ];
    const expected = ['udp 0.0.0.0 5353', 'tcp 0.0.0.0 8080', 'tcp :: 8080'];
    expect(portsOf(ports)).toEqual({ lines: expected, malformed: 0 });
    expect(portsOf([...ports].reverse())).toEqual({ lines: expected, malformed: 0 });
  });

  it('Podman in the format of Docker: no IP, an empty one, null for no ports', () => {
    const without = { PrivatePort: 80, PublicPort: 8080, Type: 'tcp' };
    expect(portsOf([without])).toEqual({ lines: ['tcp  8080'], malformed: 0 });
    expect(portsOf([{ ...without, IP: '' }])).toEqual({ lines: ['tcp  8080'], malformed: 0 });
    expect(portsOf(null)).toEqual({ lines: [], malformed: 0 });
  });

  it('Podman in its own: a range of neighbours', () => {
    const range = { host_ip: '127.0.0.1', container_port: 90, host_port: 9090, range: 3, protocol: 'udp' };
    expect(portsOf([range], 'libpod').lines).toEqual([9090, 9091, 9092].map((port) => `udp 127.0.0.1 ${port}`));
    expect(portsOf([{ ...range, range: 0 }], 'libpod').lines).toEqual(['udp 127.0.0.1 9090']);
    expect(portsOf(null, 'libpod')).toEqual({ lines: [], malformed: 0 });
  });

  it.each([
    { IP: 'localhost', PublicPort: 80, Type: 'tcp' },
    { IP: 1, PublicPort: 80, Type: 'tcp' },
    { IP: '', PublicPort: 65_536, Type: 'tcp' },
    { IP: '', PublicPort: -1, Type: 'tcp' },
    { IP: '', PublicPort: 80.5, Type: 'tcp' },
    { IP: '', PublicPort: '80', Type: 'tcp' },
    { IP: '', PublicPort: 80, Type: 'TCP4' },
    { IP: '', PublicPort: 80 },
    null,
    'tcp',
  ])('a malformed one is left out and counted: %j', (port) => {
    const good = { IP: '', PublicPort: 8080, Type: 'tcp' };
    expect(portsOf([port, good])).toEqual({ lines: ['tcp  8080'], malformed: 1 });
  });

  it('a range past the highest port is malformed', () => {
    const range = { host_ip: '', container_port: 1, host_port: 65_535, range: 2, protocol: 'tcp' };
    expect(portsOf([range], 'libpod')).toEqual({ lines: [], malformed: 1 });
  });
});

describe('anything at all', () => {
  const notation = fc.constantFrom('docker' as const, 'libpod' as const);

  it('text, or an answer with a piece of it replaced by text, never throws', () => {
    const whole = JSON.stringify([dockerItem(1), dockerItem(2)]);
    const position = fc.nat({ max: whole.length });
    fc.assert(
      fc.property(fc.string(), position, position, notation, (text, from, to, each) => {
        const read = parseContainers(whole.slice(0, from) + text + whole.slice(to), 'docker', each);
        if (read.ok) expect(read.containers.length).toBeLessThanOrEqual(4);
        const alone = parseContainers(text, 'docker', each);
        if (alone.ok) expect(alone.containers).toEqual([]);
      }),
    );
  });

  it('JSON gives no container and no throw', () => {
    fc.assert(
      fc.property(fc.json(), notation, (text, each) => {
        const read = parseContainers(text, 'docker', each);
        if (read.ok) expect(read.containers).toEqual([]);
      }),
    );
  });

  it('fields of the right names and any values give only rows that are in them', () => {
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('tcp', 'udp', '0.0.0.0', '::', 80, 65_535, 65_536));
    const port = fc.record({ IP: value, PublicPort: value, Type: value }, { requiredKeys: [] });
    const item = fc.record(
      {
        Id: fc.oneof(value, fc.constant(idOf(1))),
        Names: fc.oneof(value, fc.array(fc.string())),
        Image: value,
        State: value,
        Ports: fc.oneof(value, fc.array(port)),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(item), (list) => {
        const read = parseContainers(JSON.stringify(list), 'docker', 'docker');
        if (!read.ok) return;
        expect(read.containers.length).toBeLessThanOrEqual(list.length);
        for (const { id, image, ports } of read.containers) {
          const from = list.filter((each) => each.Id === id && each.Image === image);
          expect(from.length).toBeGreaterThan(0);
          const numbers = JSON.stringify(from.map(({ Ports }) => Ports));
          for (const each of ports) expect(numbers).toContain(String(each.port));
        }
      }),
    );
  });
});
