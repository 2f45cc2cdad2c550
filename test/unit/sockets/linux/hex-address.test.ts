import { expect, test } from 'vitest';
import { decodeHexAddress } from '../../../../electron/sockets/linux/hex-address.ts';

// Written as the kernel does on a little-endian processor, which is every one that Portolan is built for.
test.each([
  ['0100007F', '127.0.0.1'],
  ['00000000', '0.0.0.0'],
  ['00000000000000000000000000000000', '::'],
  ['00000000000000000000000001000000', '::1'],
  ['0000000000000000FFFF00000100007F', '::ffff:127.0.0.1'],
  ['B80D0120000000000000000001000000', '2001:db8::1'],
  ['000080FE00000000FF005450B6AD1DFE', 'fe80::5054:ff:fe1d:adb6'],
  ['B80D0120000001000000000001000000', '2001:db8:1::1'],
  ['B80D0120010002000300040005000600', '2001:db8:2:1:4:3:6:5'],
])('%s is %s', (hex, address) => {
  expect(decodeHexAddress(hex)).toBe(address);
});
