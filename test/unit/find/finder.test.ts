import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinder } from '../../../electron/find/finder.ts';
import { loadRegistry } from '../../../electron/registry/load-registry.ts';
import type { Snapshot } from '../../../electron/shared/snapshot.ts';
import { smallFacts } from '../../support/small-facts.ts';
import { snapshotOf } from '../../support/snapshots.ts';
import { container, listenerOn, owner } from '../../support/sockets.ts';

const table = resolve(import.meta.dirname, '../../../resources/registry/ports.tsv');
const registry = loadRegistry(table);
const finder = createFinder({ registry: () => registry, facts: () => smallFacts });

function find(
  text: string,
  snapshot: Snapshot | null = null,
  labels: ReadonlyMap<number, string> = new Map(),
  limit = 50,
) {
  return finder.find({ text, limit, snapshot, labels });
}

const ports = (...given: Parameters<typeof find>) => find(...given).map(({ port }) => port);

describe('the first hit', () => {
  it.each([
    ['redis', 6379],
    ['REDIS', 6379],
    ['ｒｅｄｉｓ', 6379],
    ['postgres', 5432],
    ['postgresql database', 5432],
    ['database postgresql', 5432],
    ['mongod', 27_017],
    ['ssh', 22],
    ['http', 80],
    ['https', 443],
    ['mysql', 3306],
    ['next', 3000],
    ['next js', 3000],
    ['Next.js', 3000],
    ['nextjs', 3000],
    ['vite', 5173],
    ['docker', 2375],
    ['docker api tls', 2376],
    ['rabbitmq', 15_672],
    ['web ui', 15_672],
    ['ui web', 15_672],
    ['management rabbit', 15_672],
    ['80', 80],
    ['5432/tcp', 5432],
    ['tcp/5432', 5432],
    ['port 5432', 5432],
    [':5432', 5432],
    ['localhost:5432', 5432],
    ['[::1]:5432', 5432],
    ['http://127.0.0.1:3000/path?x=1', 3000],
    ['redis tcp', 6379],
    ['tcp mux', 1],
    ['x11', 6000],
    ['6010', 6010],
    ['50000', 50_000],
    ['0', 0],
    ['65535', 65_535],
  ])('of %s is %i', (text, port) => {
    expect(find(text)[0]).toMatchObject({ port, similar: false });
  });

  it.each([
    ['psotgres', 5432],
    ['postgers', 5432],
    ['redsi', 6379],
    ['rredis', 6379],
    ['kuberntes', 6443],
    ['elasticsaerch', 9200],
    ['elasticseach', 9200],
    ['msyql', 3306],
    ['dokcer', 2375],
    ['rabitmq web', 15_672],
  ])('of the mistyped %s is %i', (text, port) => {
    expect(find(text)[0]).toMatchObject({ port, similar: true });
  });

  it('is the port itself, then those that begin with it, the likely before the obscure', () => {
    const found = ports('80');
    expect(found.slice(0, 2)).toEqual([80, 8080]);
    expect(found.indexOf(8000)).toBeLessThan(50);
    expect(found.every((port) => `${port}`.startsWith('80'))).toBe(true);
  });

  it('of a text that can only mean one port is the only one', () => {
    expect(ports('80/tcp')).toEqual([80]);
    expect(ports('localhost:80')).toEqual([80]);
  });

  it.each(['', '   ', '65536', '99999/tcp', '**', '(', '[a-z', '\\', '$^', '\u0000', '\ud800', '🦭', 'nonesuchatall'])(
    'of %j is none',
    (text) => expect(find(text)).toEqual([]),
  );
});

describe('what is here', () => {
  const shop = listenerOn(4321, {
    owners: [
      owner(7, {
        name: 'node',
        command: ['node', 'gizmotron.js'],
        project: { folder: '/home/ada/shop', marker: '.git' },
      }),
    ],
  });
  const cache = listenerOn(7777, { owners: [owner(8, { name: 'redis-server' })], container: container('cache-eu') });
  const snapshot = snapshotOf([shop, cache]);

  it.each([
    ['node', 4321],
    ['shop', 4321],
    ['gizmotron', 4321],
    ['gizmorton', 4321],
    ['cache-eu', 7777],
    ['redis-server', 7777],
  ])('is found by %s', (text, port) => {
    expect(find(text, snapshot)[0]).toMatchObject({ port, open: true, matched: 'process' });
  });

  it('tells the process, whatever else agreed', () => {
    expect(find('4321', snapshot)[0]).toMatchObject({ process: 'node', matched: 'port', open: true });
  });

  it('comes first among what agrees alike, and not before what agrees better', () => {
    const alternative = snapshotOf([listenerOn(8008)]);
    expect(ports('http alt', alternative)[0]).toBe(8008);
    expect(ports('http alt')[0]).not.toBe(8008);
    expect(ports('http', alternative)[0]).toBe(80);
  });

  it('is told as open, as closed where every socket was read, else as not known', () => {
    const stale = snapshotOf([listenerOn(80, { staleSince: '2026-01-02T03:00:00.000Z' })]);
    expect(find('443', snapshot)[0]?.open).toBe(false);
    expect(find('443')[0]?.open).toBeNull();
    expect(find('443', snapshotOf([], { complete: false }))[0]?.open).toBeNull();
    expect(find('80', stale)[0]?.open).toBeNull();
  });

  it('is not found any more when it is closed', () => {
    expect(find('gizmotron', snapshot)).toHaveLength(1);
    expect(find('gizmotron', snapshotOf([]))).toEqual([]);
  });
});

describe('labels', () => {
  const labels = new Map([
    [45_678, 'Étude de marché'],
    [6379, 'session store'],
  ]);

  it.each([
    ['étude', 45_678],
    ['marche etude', 45_678],
    ['session store', 6379],
    ['sesion', 6379],
  ])('find their port by %s', (text, port) => {
    expect(find(text, null, labels)[0]).toMatchObject({ port, matched: 'label' });
  });

  it('are told with whatever else is known', () => {
    expect(find('redis', null, labels)[0]).toMatchObject({ port: 6379, label: 'session store', name: 'redis' });
  });
});

describe('any text', () => {
  const snapshot = snapshotOf([listenerOn(80), listenerOn(4321), listenerOn(6005)]);
  const words = fc.constantFrom('redis', 'web', '80', 'psotgres', 'a', '6', 'http', ':', '/tcp', 'x11', 'é', '.*', ' ');
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(words, { maxLength: 6 }).map((parts) => parts.join(' ')),
    fc.array(words, { maxLength: 4 }).map((parts) => parts.join('')),
    fc.nat(99_999).map(String),
  );

  it('finds at most the limit, each port once, better before worse, and never throws', () => {
    const order = ['port', 'name', 'alias', 'software', 'process', 'label', 'description'];
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 60 }), (asked, limit) => {
        const found = find(asked, snapshot, new Map(), limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found.map(({ port }) => port)).size).toBe(found.length);
        expect(find(asked, snapshot, new Map(), 1_000).slice(0, limit)).toEqual(found);
        // The unlike after the like: nothing that is merely similar stands before what was typed.
        const similar = found.findIndex((each) => each.similar);
        if (similar >= 0) expect(found.slice(similar).every((each) => each.similar)).toBe(true);
        for (const { port, matched } of found) {
          expect(port).toBeGreaterThanOrEqual(0);
          expect(port).toBeLessThanOrEqual(65_535);
          expect(order).toContain(matched);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('finds each port by its own number, first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 65_535 }), (port) => {
        expect(find(`${port}`, snapshot, new Map(), 1)[0]).toMatchObject({ port, matched: 'port' });
      }),
      { numRuns: 100 },
    );
  });

  it('is not too long', () => {
    expect(find('redis '.repeat(20_000))[0]?.port).toBe(6379);
    expect(find('x'.repeat(100_000))).toEqual([]);
    expect(find(Array.from({ length: 3_000 }, (_, index) => `w${index}x`).join(' '))).toEqual([]);
  });
});
