import { expect, test } from 'vitest';
import { widestReach } from '../../../electron/shared/reach.ts';
import { reachOf } from '../../../electron/sockets/reach.ts';

const unknown = { unknown: 'unsupported' } as const;

test.each([
  ['127.0.0.1', unknown, { scope: 'loopback', ipv4: true, ipv6: false }],
  ['127.0.0.53', unknown, { scope: 'loopback', ipv4: true, ipv6: false }],
  ['::1', unknown, { scope: 'loopback', ipv4: false, ipv6: true }],
  ['0.0.0.0', unknown, { scope: 'any', ipv4: true, ipv6: false }],
  ['::', true, { scope: 'any', ipv4: true, ipv6: true }],
  ['::', false, { scope: 'any', ipv4: false, ipv6: true }],
  ['::', unknown, { scope: 'any', ipv4: unknown, ipv6: true }],
  ['::ffff:127.0.0.1', unknown, { scope: 'loopback', ipv4: true, ipv6: false }],
  ['::ffff:0.0.0.0', unknown, { scope: 'any', ipv4: true, ipv6: false }],
  ['192.168.1.7', unknown, { scope: 'address', ipv4: true, ipv6: false }],
  ['fe80::1', unknown, { scope: 'address', ipv4: false, ipv6: true }],
] as const)('%s', (address, dualStack, reach) => {
  expect(reachOf(address, dualStack, unknown)).toEqual(reach);
});

test('what is bound to the loopback interface stays on this computer', () => {
  expect(reachOf('0.0.0.0', false, 'lo')).toEqual({ scope: 'loopback', ipv4: true, ipv6: false });
  expect(reachOf('0.0.0.0', false, 'eth0').scope).toBe('any');
});

test('several binds together reach as far as the farthest', () => {
  expect(widestReach([reachOf('127.0.0.1', unknown, unknown), reachOf('::', unknown, unknown)])).toEqual({
    scope: 'any',
    ipv4: true,
    ipv6: true,
  });
});

test('a part that is unknown stays unknown unless another bind settles it', () => {
  expect(widestReach([reachOf('::1', false, unknown), reachOf('::', unknown, unknown)]).ipv4).toEqual(unknown);
});
