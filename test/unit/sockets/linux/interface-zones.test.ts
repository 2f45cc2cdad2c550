import { expect, test } from 'vitest';
import { parseInterfaceAddresses } from '../../../../electron/sockets/linux/interface-zones.ts';

test('an address belongs to its interface, unless several have it', () => {
  const zones = parseInterfaceAddresses(
    [
      '00000000000000000000000000000001 01 80 10 80       lo',
      'fe800000000000005054fffe1dadb601 02 40 20 80     eth0',
      'fe800000000000000000000000000001 02 40 20 80     eth0',
      'fe800000000000000000000000000001 03 40 20 80    wlan0',
      'not an address',
      '',
    ].join('\n'),
  );
  expect([...zones]).toEqual([
    ['::1', 'lo'],
    ['fe80::5054:fffe:1dad:b601', 'eth0'],
    ['fe80::1', null],
  ]);
});
