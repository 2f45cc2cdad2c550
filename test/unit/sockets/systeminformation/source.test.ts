import { expect, test } from 'vitest';
import { SourceFailure } from '../../../../electron/sockets/source.ts';
import type { Connection } from '../../../../electron/sockets/systeminformation/connection-row.ts';
import {
  type ListeningTable,
  readListeningTable,
} from '../../../../electron/sockets/systeminformation/listening-table.ts';
import { createSystemInformationSource } from '../../../../electron/sockets/systeminformation/source.ts';

function connection(change: Partial<Connection>): Connection {
  return {
    protocol: 'tcp4',
    localAddress: '127.0.0.1',
    localPort: '5432',
    peerAddress: '*',
    peerPort: '*',
    state: 'LISTEN',
    pid: 812,
    process: 'postgres',
    ...change,
  };
}

function tableOf(connections: readonly Connection[]): () => Promise<ListeningTable> {
  return async () => readListeningTable(connections, 'darwin');
}

function source(change: Partial<Parameters<typeof createSystemInformationSource>[0]>) {
  return createSystemInformationSource({
    platform: 'darwin',
    searchPath: '',
    timeoutMs: 50,
    readTable: tableOf([connection({})]),
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

test('a listening row keeps what the library knows and says what it does not', async () => {
  const reading = await source({}).read('thorough');
  expect(reading).toMatchObject({ complete: true, problems: [] });
  expect(reading.sockets).toMatchObject([
    {
      protocol: 'tcp',
      family: 4,
      address: '127.0.0.1',
      port: 5432,
      reach: { scope: 'loopback' },
      owners: [{ pid: 812, name: 'postgres', identity: { unknown: 'unsupported' } }],
      ownersComplete: false,
      uid: { unknown: 'unsupported' },
    },
  ]);
});

test('an owner that is not named has a reason', async () => {
  const { sockets } = await source({ readTable: tableOf([connection({ pid: Number.NaN })]) }).read('thorough');
  expect(sockets).toMatchObject([
    { owners: [], ownersComplete: false, ownersProblem: 'this source could not read which process holds it' },
  ]);
});

test('sockets that look alike have keys of their own', async () => {
  const readTable = tableOf([connection({}), connection({}), connection({ pid: 813 })]);
  const { sockets } = await source({ readTable }).read('thorough');
  expect(new Set(sockets.map(({ key }) => key)).size).toBe(3);
});

test('rows that could not be understood are counted, and those cut off are named', async () => {
  const readTable = tableOf([
    connection({ localPort: 'http' }),
    connection({ localAddress: '2001:db8:1:2:3:4', protocol: 'tcp6' }),
  ]);
  const { complete, problems } = await source({ readTable }).read('thorough');
  expect(complete).toBe(false);
  expect(problems).toMatchObject([
    { code: 'parse', rowsAffected: 1, message: expect.stringContaining('missing') },
    { code: 'parse', rowsAffected: 1, message: expect.stringContaining('cut off') },
  ]);
});

test('no row at all is a failure, not an empty list', async () => {
  expect(await failureOf(source({ readTable: tableOf([]) }).read('thorough'))).toBe('failed');
});

test('connections without a listener among them are an empty list', async () => {
  const readTable = tableOf([connection({ state: 'ESTABLISHED' })]);
  expect(await source({ readTable }).read('thorough')).toEqual({
    sockets: [],
    complete: true,
    problems: [],
  });
});

test('a tool that never answers is a timeout', async () => {
  expect(await failureOf(source({ readTable: async () => 'timeout' }).read('thorough'))).toBe('timeout');
});

test('on Linux a missing tool is named before the library can hide it', async () => {
  expect(await failureOf(source({ platform: 'linux', searchPath: '/nonexistent' }).read('thorough'))).toBe(
    'missing-tool',
  );
});
