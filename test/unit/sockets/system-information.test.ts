import type { Systeminformation } from 'systeminformation';
import { expect, test } from 'vitest';
import { SourceFailure } from '../../../electron/sockets/source.ts';
import { createSystemInformationSource, toSocket } from '../../../electron/sockets/system-information.ts';

type Connection = Systeminformation.NetworkConnectionsData;

function connection(change: Partial<Connection>): Connection {
  return {
    protocol: 'tcp',
    localAddress: '127.0.0.1',
    localPort: '5432',
    peerAddress: '0.0.0.0',
    peerPort: '*',
    state: 'LISTEN',
    pid: 812,
    process: 'postgres',
    ...change,
  };
}

test('a listening row keeps what the library knows and says what it does not', () => {
  expect(toSocket(connection({}))).toMatchObject({
    protocol: 'tcp',
    family: 4,
    address: '127.0.0.1',
    port: 5432,
    owners: [{ pid: 812, name: 'postgres', identity: { unknown: 'unsupported' } }],
    ownersComplete: false,
    uid: { unknown: 'unsupported' },
  });
});

test.each([
  ['a header line taken for a row', { protocol: 'Proto', localPort: 'Adresse' }],
  ['an established connection', { state: 'ESTABLISHED', peerAddress: '127.0.0.1', peerPort: '41000' }],
  ['a connected UDP socket', { protocol: 'udp', state: 'UNKNOWN', peerAddress: '10.0.0.1', peerPort: '53' }],
  ['a port out of range', { localPort: '70000' }],
])('%s is no listener', (_what, change) => {
  expect(toSocket(connection(change))).toBeNull();
});

test.each([
  ['a translated state on Windows', { state: 'ABHÖREN', peerPort: '0' }, { port: 5432, scope: 'loopback' }],
  [
    'UDP on macOS',
    { protocol: 'udp4', localAddress: '*', peerAddress: '*', state: 'UNKNOWN' },
    { port: 5432, scope: 'any' },
  ],
  [
    'brackets and a zone',
    { localAddress: '[fe80::1%en0]', peerAddress: '[::]', peerPort: '0' },
    { port: 5432, scope: 'address' },
  ],
  ['every IPv6 address', { protocol: 'tcp6', localAddress: '*', peerAddress: '*' }, { port: 5432, scope: 'any' }],
])('%s listens', (_what, change, expected) => {
  const socket = toSocket(connection(change));
  expect({ port: socket?.port, scope: socket?.reach.scope }).toEqual(expected);
});

test.each([Number.NaN, 0, null as unknown as number])('pid %s is an owner not named', (pid) => {
  expect(toSocket(connection({ pid }))?.owners).toEqual([]);
});

function source(change: Partial<Parameters<typeof createSystemInformationSource>[0]>) {
  return createSystemInformationSource({
    platform: 'darwin',
    searchPath: '',
    timeoutMs: 50,
    networkConnections: async () => [connection({})],
    ...change,
  });
}

async function failureOf(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof SourceFailure ? error.problem.code : `not a source failure: ${String(error)}`;
}

test('no row at all is a failure, not an empty list', async () => {
  expect(await failureOf(source({ networkConnections: async () => [] }).read('thorough'))).toBe('failed');
});

test('a tool that never answers is a timeout, and is not started a second time', async () => {
  let started = 0;
  const hanging = source({
    networkConnections: () => {
      started++;
      return new Promise(() => undefined);
    },
  });
  expect(await failureOf(hanging.read('thorough'))).toBe('timeout');
  expect(await failureOf(hanging.read('thorough'))).toBe('timeout');
  expect(started).toBe(1);
});

test('on Linux a missing tool is named before the library can hide it', async () => {
  expect(await failureOf(source({ platform: 'linux', searchPath: '/nonexistent' }).read('thorough'))).toBe(
    'missing-tool',
  );
});
