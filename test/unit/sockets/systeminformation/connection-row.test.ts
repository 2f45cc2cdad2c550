import { SocketAddress } from 'node:net';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatEndpoint } from '../../../../electron/shared/endpoint.ts';
import {
  type Connection,
  type ConnectionRow,
  readConnection,
} from '../../../../electron/sockets/systeminformation/connection-row.ts';
import { askLibrary, inCodePage, recorded } from '../../../support/recordings.ts';

function rowsOf(connections: readonly Connection[], platform: NodeJS.Platform): readonly ConnectionRow[] {
  return connections
    .map((connection) => readConnection(connection, platform))
    .filter((verdict) => typeof verdict === 'object');
}

function brief({ protocol, address, port, zone, dualStack, pid }: ConnectionRow) {
  const both = typeof dualStack === 'object' ? ' both?' : dualStack ? ' both' : '';
  const holder = typeof pid === 'object' ? (pid?.unknown ?? 'kernel') : pid;
  return [`${protocol} ${formatEndpoint(address, port, zone)}${both}`, holder];
}

function connection(change: Partial<Connection>): Connection {
  return {
    protocol: 'tcp',
    localAddress: '127.0.0.1',
    localPort: '5432',
    peerAddress: '0.0.0.0',
    peerPort: '0',
    state: 'LISTEN',
    pid: 812,
    process: 'postgres',
    ...change,
  };
}

const unread = 'parse';

describe.skipIf(process.platform === 'win32')('through the library, from recorded tools', () => {
  const macos = ['12', '13', '14', '15', 'damaged'];
  const windows = ['en', 'de', 'fr', 'es', 'ja', 'ru', 'odd'];
  let answers: ReadonlyMap<string, readonly Connection[]>;

  beforeAll(async () => {
    const texts = windows.map((name) => recorded(`windows/netstat-${name}.txt`));
    const [darwin, win32, damaged] = await Promise.all([
      askLibrary(
        'darwin',
        macos.map((name) => recorded(`macos/netstat-${name}.txt`)),
      ),
      askLibrary(
        'win32',
        texts.map((text) => text.replaceAll('\n', '\r\n')),
      ),
      askLibrary('win32', texts.map(inCodePage)),
    ]);
    answers = new Map([
      ...macos.map((name, index) => [name, darwin[index] ?? []] as const),
      ...windows.map((name, index) => [name, win32[index] ?? []] as const),
      ...windows.map((name, index) => [`${name}, damaged`, damaged[index] ?? []] as const),
    ]);
  }, 30_000);

  const answer = (name: string) => answers.get(name) ?? [];

  test.each([
    ['12', { local: unread, global: unread, long: unread, link: unread }],
    ['13', { local: 31195, global: 1201, long: 1202, link: 900 }],
    ['14', { local: 31195, global: 1201, long: 1202, link: 900 }],
    ['15', { local: 31195, global: 1201, long: 1202, link: 900 }],
  ])('the layout of macOS %s', (version, pids) => {
    expect(rowsOf(answer(version), 'darwin').map(brief)).toEqual([
      ['tcp 127.0.0.1:5432', 812],
      ['tcp [::]:3000 both', 33784],
      ['tcp [::]:8443', 913],
      ['tcp [::1]:5002', pids.local],
      // Under the first layout the library reads pid 470 off this address.
      ['tcp [2001:470:1f07::1]:443', pids.global],
      ['tcp [2001:db8:1111:2222:3333:4444:5555:6666]:40000', pids.long],
      ['tcp [fe80::1%lo0]:5000', pids.link],
      ['tcp 0.0.0.0:2049', 'kernel'],
      ['udp 0.0.0.0:5353', 742],
      ['udp [::]:5353', 742],
      ['udp [::]:123 both', 743],
      ['udp [fe80::aede:48ff:fe00:1122%en5]:546', 744],
    ]);
  });

  test('damaged rows of macOS are counted, or keep what is left of them', () => {
    expect(answer('damaged').map((row) => readConnection(row, 'darwin'))).toMatchObject([
      { address: '2001:db8:1:2:3:4…', isCut: true, port: 8080, pid: 55 },
      'malformed',
      'malformed',
      { address: '127.0.0.1', port: 8081, pid: { unknown: 'parse' } },
    ]);
  });

  test.each(['en', 'de', 'fr', 'es', 'ja', 'ru'].flatMap((name) => [name, `${name}, damaged`]))(
    'Windows in %s',
    (language) => {
      expect(rowsOf(answer(language), 'win32').map(brief)).toEqual([
        ['tcp 0.0.0.0:135', 1024],
        ['tcp 0.0.0.0:445', 4],
        ['tcp 127.0.0.1:5432', 9876],
        ['tcp [::]:135 both?', 1024],
        ['tcp [::1]:3000', 7331],
        ['tcp [fe80::1c2d:3e4f:5a6b:7c8d%12]:139', 4],
        ['udp 0.0.0.0:5353', 2222],
        ['udp [::]:5353 both?', 2222],
        ['udp [fe80::1c2d:3e4f:5a6b:7c8d%12]:1900', 3333],
      ]);
    },
  );

  test('odd rows of Windows', () => {
    const verdicts = answer('odd').map((row) => readConnection(row, 'win32'));
    expect(verdicts.map((verdict) => (typeof verdict === 'string' ? verdict : brief(verdict)))).toEqual([
      'other',
      'other',
      'other',
      'other',
      ['tcp 127.0.0.1:6004', unread],
      ['tcp 127.0.0.1:6005', unread],
      ['udp 127.0.0.1:6006', unread],
      'malformed',
      'malformed',
    ]);
  });
});

test.each([
  ['a header line taken for a row', 'win32', { protocol: 'proto', localPort: '' }],
  ['an established connection', 'linux', { state: 'ESTABLISHED', peerAddress: '127.0.0.1', peerPort: '41000' }],
  ['an established connection in another language', 'win32', { state: 'X', peerAddress: '127.0.0.1', peerPort: '9' }],
  ['a connected UDP socket', 'darwin', { protocol: 'udp4', state: 'UNKNOWN', peerAddress: '10.0.0.1', peerPort: '53' }],
  ['a UDP socket without a port', 'darwin', { protocol: 'udp4', localPort: '*', peerAddress: '*', peerPort: '*' }],
] as const)('%s is no listener', (_what, platform, change) => {
  expect(readConnection(connection(change), platform)).toBe('other');
});

test.each([
  ['linux', 'netstat', { protocol: 'tcp6', localAddress: '::', peerAddress: '::', peerPort: '*' }, '::', null, 'both?'],
  ['linux', 'ss, both families', { localAddress: '*', peerAddress: '*', peerPort: '*' }, '::', null, 'both'],
  ['linux', 'ss, IPv6 alone', { localAddress: '[::]', peerAddress: '[::]', peerPort: '*' }, '::', null, 'one'],
  ['linux', 'ss, a zone', { localAddress: '[fe80::1]%eth0' }, 'fe80::1', 'eth0', 'one'],
  ['linux', 'ss, a zone of old', { localAddress: '[fe80::1%eth0]' }, 'fe80::1', 'eth0', 'one'],
  ['win32', 'capitals', { localAddress: 'FE80::00AB%7' }, 'fe80::ab', '7', 'one'],
] as const)('on %s, as %s writes it', (platform, _tool, change, address, zone, stack) => {
  const row = readConnection(connection(change), platform);
  expect(row).toMatchObject({ address, zone, family: 6 });
  const { dualStack } = row as ConnectionRow;
  expect(typeof dualStack === 'object' ? 'both?' : dualStack ? 'both' : 'one').toBe(stack);
});

test('ss names the device that a socket is bound to', () => {
  expect(readConnection(connection({ localAddress: '127.0.0.53%lo', localPort: '53' }), 'linux')).toMatchObject({
    address: '127.0.0.53',
    device: 'lo',
  });
});

// As net-tools 2.10 printed them: what fills the column of 23 may have been longer.
test.each([
  ['2001:db8:1111:2222:3', '80', true],
  ['fe80::1234:5678:9abc', '80', true],
  ['2001:db8:1::12:3456', '443', true],
  ['2001:db8:1::12:3456', '80', false],
])('Linux netstat: %s:%s', (localAddress, localPort, isCut) => {
  const row = readConnection(connection({ protocol: 'tcp6', localAddress, localPort }), 'linux');
  expect(row).toMatchObject({ isCut, address: isCut ? `${localAddress}…` : localAddress });
});

test('an address that fills the column of macOS may have lost the end of its zone', () => {
  const localAddress = 'fe80::aede:48ff:fe00:1122:1122%vmenet123';
  expect(readConnection(connection({ protocol: 'tcp6', localAddress }), 'darwin')).toMatchObject({
    zone: { unknown: 'unsupported' },
  });
});

test.each([
  ['darwin', Number.NaN, { unknown: 'parse' }],
  ['darwin', 0, null],
  ['win32', 0, { unknown: 'parse' }],
  ['win32', Number.NaN, { unknown: 'parse' }],
  ['linux', null, { unknown: 'permission' }],
] as const)('on %s, pid %s', (platform, pid, expected) => {
  const row = readConnection(connection({ pid: pid as number }), platform) as ConnectionRow;
  expect(row.pid).toEqual(expected);
});

test('whatever the library says, nothing throws and nothing is invented', () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      'tcp',
      'udp6',
      'tcp46',
      '*',
      '',
      '0',
      '::',
      '[::]',
      '0.0.0.0',
      'LISTEN',
      '127.0.0.1',
      'fe80::1%en0',
    ),
    fc.ipV4(),
    fc.ipV6(),
    fc.integer({ min: 0, max: 99_999 }).map(String),
  );
  const any = fc.record({
    protocol: fc.oneof(word, fc.constantFrom('tcp', 'tcp4', 'tcp6', 'tcp46', 'udp', 'udp4', 'udp6', 'udp46')),
    localAddress: word,
    localPort: fc.oneof(word, fc.integer({ min: 0, max: 70_000 }).map(String)),
    peerAddress: fc.oneof(word, fc.constant('*')),
    peerPort: fc.oneof(word, fc.constant('*')),
    state: fc.oneof(word, fc.constant('LISTEN')),
    pid: fc.oneof(fc.double(), fc.integer(), fc.constant(null as unknown as number)),
    process: word,
  });
  let rows = 0;
  fc.assert(
    fc.property(any, fc.constantFrom('darwin', 'win32', 'linux', 'freebsd'), (each, platform) => {
      const row = readConnection(each, platform);
      if (typeof row === 'string') return;
      rows++;
      expect(row.port).toBe(Number(each.localPort));
      expect(row.protocol).toBe(each.protocol.slice(0, 3).toLowerCase());
      if (typeof row.pid === 'number') expect(row.pid).toBe(each.pid);
      if (each.localAddress.startsWith('*')) expect(['0.0.0.0', '::']).toContain(row.address);
      else if (row.isCut) expect(each.localAddress).toContain(row.address.slice(0, -1));
      else expect(canonical(each.localAddress)).toBe(row.address);
    }),
    { numRuns: 1_000 },
  );
  expect(rows).toBeGreaterThan(30);
});

function canonical(text: string): string {
  const address = text.replace(/^\[/, '').replace(/[%\]].*$/s, '');
  return address.includes(':') ? new SocketAddress({ address, family: 'ipv6' }).address : address;
}
