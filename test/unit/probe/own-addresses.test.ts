import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { ownAddresses } from '../../../electron/probe/own-addresses.ts';

const v4 = (address: string, internal = false) => ({ address, family: 'IPv4' as const, internal });
const v6 = (address: string, scopeid = 0, internal = false) => ({
  address,
  family: 'IPv6' as const,
  internal,
  scopeid,
});

const interfaces = {
  eth0: [v6('fe80::1', 2), v4('192.168.1.20'), v6('2001:db8::20')],
  lo: [v6('::1', 0, true), v4('127.0.0.1', true)],
  eth1: [v6('fe80::1', 3), v4('192.168.1.20')],
  gone: undefined,
};

test('loopback comes first, an address with a zone keeps it, and none comes twice', () => {
  expect(ownAddresses(interfaces, 'linux')).toEqual([
    { address: '127.0.0.1', interface: 'lo' },
    { address: '::1', interface: 'lo' },
    { address: '192.168.1.20', interface: 'eth0' },
    { address: 'fe80::1%eth0', interface: 'eth0' },
    { address: '2001:db8::20', interface: 'eth0' },
    { address: 'fe80::1%eth1', interface: 'eth1' },
  ]);
});

test('Windows knows a zone by its number', () => {
  expect(ownAddresses(interfaces, 'win32').map(({ address }) => address)).toContain('fe80::1%3');
});

test('those of this computer can be connected to as they are', () => {
  const own = ownAddresses(networkInterfaces(), process.platform);
  expect(own.map(({ address }) => address)).toContain('127.0.0.1');
  for (const { address } of own) expect(isIP(address)).not.toBe(0);
});
