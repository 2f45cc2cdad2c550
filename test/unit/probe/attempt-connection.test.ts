import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { attemptConnection, type ConnectionDeps, usualConnection } from '../../../electron/probe/attempt-connection.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function listen(host: string, port = 0): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer().listen(port, host);
  open.push(server);
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

/** A port on which nothing listens any more. */
async function closedPort(host: string): Promise<number> {
  const { server, port } = await listen(host);
  server.close();
  await once(server, 'close');
  return port;
}

/** A socket that ends as it is told, for what no test can bring about here. */
function failing(code: string, errno: number): ConnectionDeps {
  const error = Object.assign(new Error(`connect ${code}`), { code, errno });
  return {
    ...usualConnection,
    connect: () => {
      const socket = new Socket();
      queueMicrotask(() => socket.destroy(error));
      return socket;
    },
  };
}

test.each(['127.0.0.1', '::1'])('%s accepts, sees one connection without a byte, and its end at once', async (host) => {
  const { server, port } = await listen(host);
  const seen = once(server, 'connection').then(async ([peer]: Socket[]) => {
    if (!peer) throw new Error('nobody connected');
    const bytes: Buffer[] = [];
    peer.on('data', (chunk: Buffer) => bytes.push(chunk)).on('error', () => undefined);
    await once(peer, 'close');
    return Buffer.concat(bytes).length;
  });
  expect(await attemptConnection(host, port, usualConnection)).toEqual({
    result: 'connected',
    detail: null,
    tookMs: expect.any(Number),
  });
  expect(await seen).toBe(0);
  expect(await new Promise((resolve) => server.getConnections((_, count) => resolve(count)))).toBe(0);
});

test('a port that listens on every address accepts on each one', async () => {
  const { port } = await listen('0.0.0.0');
  expect(await attemptConnection('127.0.0.1', port, usualConnection)).toMatchObject({ result: 'connected' });
  expect(await attemptConnection('127.1.2.3', port, usualConnection)).toMatchObject({ result: 'connected' });
});

test('another address than the one that is bound refuses', async () => {
  const { port } = await listen('127.0.0.2');
  expect(await attemptConnection('127.0.0.1', port, usualConnection)).toMatchObject({
    result: 'refused',
    detail: null,
  });
  expect(await attemptConnection('127.0.0.2', port, usualConnection)).toMatchObject({ result: 'connected' });
});

test('a port that has just closed refuses', async () => {
  const port = await closedPort('127.0.0.1');
  expect(await attemptConnection('127.0.0.1', port, usualConnection)).toMatchObject({ result: 'refused' });
});

test('a connection to itself is no listener', async () => {
  const port = await closedPort('127.0.0.1');
  const toItself: ConnectionDeps = {
    ...usualConnection,
    connect: (to) => connect({ ...to, localAddress: '127.0.0.1', localPort: port }),
  };
  expect(await attemptConnection('127.0.0.1', port, toItself)).toMatchObject({ result: 'refused' });
});

test.skipIf(process.platform !== 'linux')('a program that takes no connections gives no answer', async () => {
  // The shortest queue, and more who wait in it than it holds: Linux drops whoever comes next (tcp(7)).
  const program = `
    use IO::Socket::INET;
    my $server = IO::Socket::INET->new(LocalAddr => '127.0.0.1', Listen => 1) or die;
    my @waiting = map { my $s = IO::Socket::INET->new(PeerAddr => '127.0.0.1', PeerPort => $server->sockport, Timeout => 0.2) } 1 .. 4;
    $| = 1; print $server->sockport, "\\n"; sleep 60;`;
  const child = spawn('perl', ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
    const started = performance.now();
    const outcome = await attemptConnection('127.0.0.1', Number(chunk.toString()), {
      ...usualConnection,
      limitMs: 300,
    });
    expect(outcome).toMatchObject({ result: 'no-answer', detail: null });
    expect(outcome.tookMs).toBeGreaterThanOrEqual(299);
    expect(performance.now() - started).toBeLessThan(5_000);
  } finally {
    child.kill('SIGKILL');
    await once(child, 'close');
  }
});

test.each([
  ['EHOSTUNREACH', -113, 'unreachable', /^EHOSTUNREACH: /],
  ['EADDRNOTAVAIL', -99, 'unreachable', /^EADDRNOTAVAIL: /],
  ['ETIMEDOUT', -110, 'no-answer', /^ETIMEDOUT: /],
  ['EACCES', -13, 'failed', /^EACCES: permission denied$/],
  ['ECONNRESET', -104, 'failed', /^ECONNRESET: /],
  ['ESTRANGE', 5_000_000, 'failed', /^ESTRANGE$/],
] as const)('%s is told in the words of the system', async (code, errno, result, detail) => {
  expect(await attemptConnection('127.0.0.1', 1, failing(code, errno))).toMatchObject({
    result,
    detail: expect.stringMatching(detail),
  });
});

test('a refusal needs no further words', async () => {
  expect(await attemptConnection('127.0.0.1', 1, failing('ECONNREFUSED', -111))).toMatchObject({
    result: 'refused',
    detail: null,
  });
});
