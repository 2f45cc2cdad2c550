import { expect, test } from 'vitest';
import { groupListeners } from '../../../electron/shared/listener-groups.ts';
import { listenerOn, owner } from '../../support/sockets.ts';

test('the binds of one process on one port are one row with the widest reach', () => {
  const groups = groupListeners([
    listenerOn(3000, { firstSeen: '2026-01-02' }),
    listenerOn(3000, {
      address: '0.0.0.0',
      reach: { scope: 'any', ipv4: true, ipv6: false },
      firstSeen: '2026-01-01',
    }),
  ]);
  expect(groups).toMatchObject([{ port: 3000, reach: { scope: 'any' }, firstSeen: '2026-01-01' }]);
  expect(groups[0]?.listeners).toHaveLength(2);
});

test('other owners, another protocol and another port stay apart, in order', () => {
  const groups = groupListeners([
    listenerOn(53, { protocol: 'udp' }),
    listenerOn(3000, { address: '127.0.0.2', owners: [owner(200)] }),
    listenerOn(3000),
    listenerOn(53),
  ]);
  expect(groups.map(({ port, protocol, owners }) => [port, protocol, owners[0]?.pid])).toEqual([
    [53, 'tcp', 100],
    [53, 'udp', 100],
    [3000, 'tcp', 100],
    [3000, 'tcp', 200],
  ]);
});

test('hidden owners are told apart by user', () => {
  const hidden = (address: string, uid: number) => listenerOn(22, { address, uid, owners: [], ownersComplete: false });
  expect(groupListeners([hidden('0.0.0.0', 0), hidden('::', 0), hidden('127.0.0.1', 7)])).toHaveLength(2);
});
