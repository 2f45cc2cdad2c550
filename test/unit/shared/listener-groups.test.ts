import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Listener } from '../../../electron/shared/listener.ts';
import { groupListeners } from '../../../electron/shared/listener-groups.ts';
import { container, listenerOn, owner } from '../../support/sockets.ts';

const any = { scope: 'any', ipv4: true, ipv6: false } as const;
const unseen = { owners: [], ownersComplete: false } as const;

let sockets = 0;
const socket = (change: Partial<Listener> = {}) => listenerOn(3000, { key: `socket ${sockets++}`, ...change });
const rows = (...listeners: readonly Listener[]) =>
  groupListeners(listeners).map((group) => group.listeners.map((each) => listeners.indexOf(each)));

describe('what is one row', () => {
  it('the binds of one process, with the widest reach and the earliest sighting', () => {
    const groups = groupListeners([
      socket({ firstSeen: '2026-01-02' }),
      socket({ address: '0.0.0.0', reach: any, firstSeen: '2026-01-01' }),
    ]);
    expect(groups).toMatchObject([{ port: 3000, reach: { scope: 'any' }, firstSeen: '2026-01-01' }]);
    expect(groups[0]?.listeners).toHaveLength(2);
  });

  it('one descriptor that five processes hold, and another socket of one of them', () => {
    const workers = [1, 2, 3, 4, 5].map((pid) => owner(pid, { name: `worker ${pid}` }));
    const [group, ...others] = groupListeners([
      socket({ owners: workers }),
      socket({ address: '::1', owners: [owner(3, { name: 'worker 3' })] }),
    ]);
    expect(others).toEqual([]);
    expect(group?.owners.map(({ pid }) => pid)).toEqual([1, 2, 3, 4, 5]);
  });

  it('siblings: one program of one user at one address in several processes', () => {
    const sibling = (pid: number, change: Partial<Listener> = {}) => socket({ owners: [owner(pid)], ...change });
    expect(rows(sibling(1), sibling(2), sibling(3))).toEqual([[0, 1, 2]]);
    // Known by the owner's user where the system does not tell the socket's.
    const uid = { unknown: 'unsupported' } as const;
    expect(rows(sibling(1, { uid }), sibling(2, { uid }))).toEqual([[0, 1]]);
  });

  it('the two sockets that a container engine opens for one published port', () => {
    const shop = container('shop');
    const helper = (pid: number) => [owner(pid, { name: 'docker-proxy' })];
    const published = [
      socket({ address: '0.0.0.0', owners: helper(7), container: shop }),
      socket({ address: '::', owners: helper(8), container: shop }),
    ];
    expect(rows(...published)).toEqual([[0, 1]]);
  });

  it('hidden owners of one user and service', () => {
    const hidden = (address: string, change: Partial<Listener>) => socket({ ...unseen, address, ...change });
    expect(rows(hidden('0.0.0.0', { uid: 0 }), hidden('::', { uid: 0 }), hidden('127.0.0.1', { uid: 7 }))).toEqual([
      [0, 1],
      [2],
    ]);
    expect(rows(hidden('0.0.0.0', { unit: 'a.service' }), hidden('::', { unit: 'b.service' }))).toEqual([[0], [1]]);
    expect(rows(hidden('::', { container: container('a') }), hidden('0.0.0.0', {}))).toEqual([[1], [0]]);
  });
});

describe('what stays apart', () => {
  it('different programs that share a UDP port', () => {
    const avahi = socket({ protocol: 'udp', uid: 0, owners: [owner(1, { name: 'avahi-daemon' })] });
    const browser = socket({ protocol: 'udp', uid: 0, owners: [owner(2, { name: 'chrome' })] });
    expect(rows(avahi, browser)).toEqual([[0], [1]]);
  });

  it.each<[string, Partial<Listener>]>([
    ['address', { address: '127.0.0.2' }],
    ['device', { device: 'eth0' }],
    ['zone', { zone: 'eth0' }],
    ['user', { uid: 7 }],
    ['port', { port: 3001 }],
    ['protocol', { protocol: 'udp' }],
  ])('the same program with another %s', (_what, change) => {
    expect(rows(socket({ owners: [owner(1)] }), socket({ owners: [owner(2)], ...change }))).toHaveLength(2);
  });

  it('processes whose name could not be read, and what nobody holds from what is hidden', () => {
    const name = { unknown: 'permission' } as const;
    expect(rows(socket({ owners: [owner(1, { name })] }), socket({ owners: [owner(2, { name })] }))).toHaveLength(2);
    expect(rows(socket(unseen), socket({ owners: [] }))).toHaveLength(2);
  });

  it('a pid from the later process that has it', () => {
    const [before, after] = [owner(1, { name: 'a' }), owner(1, { name: 'b', identity: 'boot:1:99' })];
    const groups = groupListeners([socket({ owners: [before] }), socket({ owners: [after] })]);
    expect(new Set(groups.map(({ key }) => key)).size).toBe(2);
  });
});

test('rows are in order of port, then protocol', () => {
  const groups = groupListeners([listenerOn(3000), listenerOn(53, { protocol: 'udp' }), listenerOn(53)]);
  expect(groups.map(({ port, protocol }) => `${port}/${protocol}`)).toEqual(['53/tcp', '53/udp', '3000/tcp']);
});

test('a row is stale when none of its sockets was seen, since the last of them was', () => {
  const stale = (staleSince: string | null) => socket({ staleSince });
  expect(groupListeners([stale('2026-01-01'), stale('2026-01-03'), stale('2026-01-02')])).toMatchObject([
    { staleSince: '2026-01-03' },
  ]);
  expect(groupListeners([stale('2026-01-01'), stale(null)])).toMatchObject([{ staleSince: null }]);
});

test('a key outlives the sockets and siblings that come and go', () => {
  const [first, second] = [socket({ owners: [owner(1)] }), socket({ address: '::1', owners: [owner(1)] })];
  const keyOf = (...listeners: readonly Listener[]) => groupListeners(listeners).map(({ key }) => key);
  expect(keyOf(first, second)).toEqual(keyOf(second));
  expect(keyOf(first, socket({ owners: [owner(2)] }))).toEqual(keyOf(second));
});

const arbitrarySocket = fc.record({
  key: fc.uuid(),
  port: fc.integer({ min: 1, max: 3 }),
  protocol: fc.constantFrom('tcp' as const, 'udp' as const),
  address: fc.constantFrom('0.0.0.0', '127.0.0.1', '::'),
  device: fc.constantFrom(null, 'eth0', { unknown: 'unsupported' as const }),
  uid: fc.constantFrom(0, 1000, { unknown: 'permission' as const }),
  unit: fc.constantFrom(null, 'a.service'),
  container: fc.constantFrom(null, container('a'), { unknown: 'timeout' as const }),
  reach: fc.record({
    scope: fc.constantFrom('loopback' as const, 'address' as const, 'any' as const),
    ipv4: fc.constantFrom(true, false, { unknown: 'unsupported' as const }),
    ipv6: fc.boolean(),
  }),
  owners: fc.uniqueArray(
    fc.record({ pid: fc.integer({ min: 1, max: 9 }), name: fc.constantFrom('a', 'b', { unknown: 'gone' as const }) }),
    { maxLength: 3, selector: ({ pid }) => pid },
  ),
  ownersComplete: fc.boolean(),
  firstSeen: fc.constantFrom('2026-01-01', '2026-01-02'),
});

test('no bind, owner or reach is ever lost, and what shares an owner shares a row', () => {
  const scopes = ['loopback', 'address', 'any'];
  fc.assert(
    fc.property(fc.array(arbitrarySocket, { maxLength: 25 }), (changes) => {
      const listeners = changes.map(({ owners, ...change }) =>
        listenerOn(change.port, { ...change, owners: owners.map(({ pid, name }) => owner(pid, { name })) }),
      );
      const groups = groupListeners(listeners);
      expect(groups.flatMap((group) => group.listeners.map(({ key }) => key)).sort()).toEqual(
        listeners.map(({ key }) => key).sort(),
      );
      expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
      for (const { listeners: members, owners, reach, protocol, port, firstSeen } of groups) {
        expect(members.every((each) => each.protocol === protocol && each.port === port)).toBe(true);
        const pids = members.flatMap((each) => each.owners.map(({ pid }) => pid));
        expect(owners.map(({ pid }) => pid).sort()).toEqual([...new Set(pids)].sort());
        expect(scopes.indexOf(reach.scope)).toBe(Math.max(...members.map((each) => scopes.indexOf(each.reach.scope))));
        expect(members.every((each) => firstSeen <= each.firstSeen)).toBe(true);
        if (members.some((each) => each.reach.ipv4 === true)) expect(reach.ipv4).toBe(true);
      }
      const holders = groups.flatMap((group) =>
        group.owners.map(({ pid }) => `${group.protocol} ${group.port} ${pid}`),
      );
      expect(new Set(holders).size).toBe(holders.length);
      // The order of the sockets decides nothing.
      const shape = (all: typeof groups) => all.map(({ key, listeners: { length } }) => `${key} ${length}`);
      expect(shape(groupListeners(listeners.toReversed()))).toEqual(shape(groups));
    }),
  );
});

test('the very same sockets are the very same row', () => {
  const [first, second] = [socket(), socket({ address: '::1' })];
  const [before] = groupListeners([first, second]);
  expect(groupListeners([first, second])[0]).toBe(before);
  expect(groupListeners([first])[0]).not.toBe(before);
  expect(groupListeners([first, { ...second, staleSince: '2026-01-01' }])[0]).not.toBe(before);
});

test('5,000 sockets on 2,500 ports are as many rows as ports', () => {
  const many = Array.from({ length: 5_000 }, (_, index) =>
    listenerOn(index >> 1, { owners: [owner((index >> 1) + 1)], key: `${index}` }),
  );
  const groups = groupListeners(many);
  expect(groups).toHaveLength(2_500);
  expect(groups.every(({ listeners }) => listeners.length === 2)).toBe(true);
});
