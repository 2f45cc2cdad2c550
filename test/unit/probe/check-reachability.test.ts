import { once } from 'node:events';
import { type AddressInfo, createServer, Socket } from 'node:net';
import { expect, test } from 'vitest';
import { usualConnection } from '../../../electron/probe/attempt-connection.ts';
import { checkReachability, type ReachabilityDeps } from '../../../electron/probe/check-reachability.ts';
import { speak } from '../../../electron/shared/speech.ts';
import { socketOn } from '../../support/sockets.ts';

const own = (...addresses: string[]) => addresses.map((address) => ({ address, interface: 'lo' }));
const deps = (...addresses: string[]): ReachabilityDeps => ({
  ...usualConnection,
  addresses: () => own(...addresses),
  now: () => new Date('2026-11-22T10:00:00.000Z'),
});

async function listen(host: string) {
  const server = createServer((peer) => peer.on('error', () => undefined)).listen(0, host);
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, close: () => new Promise((done) => server.close(done)) };
}

test('says for each own address what came of it, and what that proves', async () => {
  const { port, close } = await listen('127.0.0.1');
  const report = await checkReachability(
    port,
    { binds: [socketOn(port)], complete: true },
    deps('127.0.0.1', '::1', '127.0.0.2'),
  );
  await close();
  expect(report).toMatchObject({ port, at: '2026-11-22T10:00:00.000Z', disagreements: [] });
  expect(report.attempts.map(({ address, result }) => [address, result])).toEqual([
    ['127.0.0.1', 'connected'],
    ['::1', 'refused'],
    ['127.0.0.2', 'refused'],
  ]);
  expect(report.proves).toEqual([
    `At that moment something on this computer accepted TCP connections to port ${port} at 127.0.0.1.`,
    `At that moment nothing accepted connections to port ${port} at ::1 and 127.0.0.2.`,
  ]);
  expect(report.provesNot.join(' ')).toMatch(/never left this computer.*router.*another computer may connect/);
});

test('a port that closed since it was read is refused, and the two do not agree', async () => {
  const { port, close } = await listen('127.0.0.1');
  await close();
  const report = await checkReachability(port, { binds: [socketOn(port)], complete: true }, deps('127.0.0.1'));
  expect(report.attempts).toMatchObject([{ result: 'refused' }]);
  expect(report.disagreements).toEqual([expect.stringMatching(/closed just now\.$/)]);
});

test('a socket that nobody sees, and yet a connection', async () => {
  const { port, close } = await listen('127.0.0.2');
  const report = await checkReachability(port, { binds: [socketOn(port)], complete: true }, deps('127.0.0.2'));
  await close();
  expect(report.disagreements).toEqual([expect.stringMatching(/^127\.0\.0\.2 connected, although no socket/)]);
});

test('a port that closes midway is told as it was found by each attempt', async () => {
  const { port, close } = await listen('127.0.0.1');
  let tried = 0;
  const report = await checkReachability(
    port,
    { binds: [], complete: false },
    {
      ...deps(...Array.from({ length: 12 }, () => '127.0.0.1')),
      connect: (to) => {
        tried += 1;
        if (tried === 9) void close();
        return usualConnection.connect(to);
      },
    },
  );
  const results = report.attempts.map(({ result }) => result);
  expect(results[0]).toBe('connected');
  // In between: connected, refused, or reset while it was in the queue of a socket that closed.
  expect(results.at(-1)).toBe('refused');
  expect(report.disagreements).toEqual([]);
});

test('only a few are tried at once, and not hundreds at all', async () => {
  let pending = 0;
  let most = 0;
  const report = await checkReachability(80, null, {
    ...deps(...Array.from({ length: 100 }, (_, index) => `10.0.0.${index}`)),
    connect: () => {
      pending += 1;
      most = Math.max(most, pending);
      const socket = new Socket();
      setTimeout(() => {
        pending -= 1;
        socket.destroy(Object.assign(new Error('no'), { code: 'ENETUNREACH', errno: -101 }));
      }, 1);
      return socket;
    },
  });
  expect(most).toBe(8);
  expect(report.attempts).toHaveLength(64);
  expect(report.attempts.map(({ address }) => address).slice(0, 3)).toEqual(['10.0.0.0', '10.0.0.1', '10.0.0.2']);
  expect(report.provesNot).toContain('36 more addresses were not tried.');
  expect(report.proves).toEqual([]);
  expect(report.disagreements).toEqual([expect.stringMatching(/could not be read/)]);
});

test('no address at all is no silent success', async () => {
  expect((await checkReachability(80, null, deps())).provesNot).toContain(
    'This computer told of no address of its own, so nothing was tried.',
  );
});

test('it speaks the language that was set', async () => {
  speak('sv');
  try {
    const { provesNot } = await checkReachability(1, null, deps('127.0.0.1'));
    expect(provesNot[0]).toMatch(/^Anslutningarna lämnade aldrig datorn/);
  } finally {
    speak('en');
  }
});
