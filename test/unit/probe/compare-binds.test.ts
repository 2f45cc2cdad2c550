import { expect, test } from 'vitest';
import { type Bind, disagreements } from '../../../electron/probe/compare-binds.ts';
import type { ReachabilityAttempt } from '../../../electron/shared/reachability.ts';

function bind(address: string, change: Partial<Bind> = {}): Bind {
  const any = address === '0.0.0.0' || address === '::';
  const ipv6 = address.includes(':');
  return { address, zone: null, device: null, reach: { scope: any ? 'any' : 'address', ipv4: !ipv6, ipv6 }, ...change };
}

function judge(target: string, result: ReachabilityAttempt['result'], binds: readonly Bind[], complete = true) {
  const attempt = { address: target, interface: 'eth0', result, detail: null, tookMs: 1 };
  return disagreements([attempt], { binds, complete }).map(({ kind }) => kind)[0] ?? 'agree';
}

const dual = { reach: { scope: 'any', ipv4: true, ipv6: true } } as const;
const perhapsDual = { reach: { scope: 'any', ipv4: { unknown: 'unsupported' }, ipv6: true } } as const;

test.each([
  ['192.168.1.20', '0.0.0.0', {}, 'agree', 'silent'],
  ['192.168.1.20', '::', dual, 'agree', 'silent'],
  ['192.168.1.20', '::', perhapsDual, 'agree', 'agree'],
  ['192.168.1.20', '::', {}, 'answered', 'agree'],
  ['::1', '0.0.0.0', {}, 'answered', 'agree'],
  ['::1', '::', {}, 'agree', 'silent'],
  ['192.168.1.20', '127.0.0.1', {}, 'answered', 'agree'],
  ['127.0.0.1', '127.0.0.1', {}, 'agree', 'silent'],
  ['127.0.0.1', '::ffff:127.0.0.1', {}, 'agree', 'silent'],
  ['127.0.0.1', '0.0.0.0', { device: 'eth0' }, 'agree', 'agree'],
  ['127.0.0.1', '127.0.0.1', { device: { unknown: 'permission' } }, 'agree', 'agree'],
  ['fe80::1%eth0', 'fe80::1', { zone: 'eth0' }, 'agree', 'silent'],
  ['fe80::1%eth1', 'fe80::1', { zone: 'eth0' }, 'answered', 'agree'],
  ['fe80::1%eth1', 'fe80::1', { zone: { unknown: 'unsupported' } }, 'agree', 'agree'],
] as const)('%s with a socket on %s %o: connected %s, refused %s', (target, address, change, connected, refused) => {
  const binds = [bind(address, change as Partial<Bind>)];
  expect(judge(target, 'connected', binds)).toBe(connected);
  expect(judge(target, 'refused', binds)).toBe(refused);
});

test('of a reading that was not whole, no socket follows nothing', () => {
  expect(judge('192.168.1.20', 'connected', [bind('127.0.0.1')], false)).toBe('agree');
  expect(judge('127.0.0.1', 'refused', [bind('127.0.0.1')], false)).toBe('silent');
});

test('one of several sockets is enough', () => {
  expect(judge('10.0.0.7', 'no-answer', [bind('127.0.0.1'), bind('10.0.0.7')])).toBe('silent');
});

test('an attempt that says nothing of the port contradicts nothing', () => {
  expect(judge('127.0.0.1', 'unreachable', [bind('127.0.0.1')])).toBe('agree');
  expect(judge('127.0.0.1', 'failed', [bind('127.0.0.1')])).toBe('agree');
});
