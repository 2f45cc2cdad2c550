import { expect, test } from 'vitest';
import { parsePort } from '../../../electron/shared/transport.ts';

test.each([
  ['0', { port: 0, protocol: null }],
  ['65535', { port: 65_535, protocol: null }],
  ['53/udp', { port: 53, protocol: 'udp' }],
  ['53/UDP', { port: 53, protocol: 'udp' }],
  ['132/sctp', { port: 132, protocol: 'sctp' }],
])('%s', (text, expected) => {
  expect(parsePort(text)).toEqual(expected);
});

test.each(['', '-1', '65536', '70000', 'abc', '80x', '1e3', '0x50', ' 80', '80/', '80/xyz', '80/tcp/udp', '8 0'])(
  '%j is refused with a reason',
  (text) => {
    expect(parsePort(text)).toEqual({ error: expect.stringContaining(text.split('/')[1] ?? text) });
  },
);
