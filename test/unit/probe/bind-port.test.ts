import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { tryBinding } from '../../../electron/probe/bind-port.ts';

async function listen(host: string) {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { port, close: () => new Promise((resolve) => server.close(resolve)) };
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const { port, close } = await listen('127.0.0.1');
  await close();
  return port;
}

describe('over TCP', () => {
  test('a free port is bound, and free again afterwards', async () => {
    const port = await freePort();
    expect(await tryBinding(port, 'tcp')).toEqual({ result: 'bound', loopbackOnly: false });
    expect(await tryBinding(port, 'tcp')).toEqual({ result: 'bound', loopbackOnly: false });
  });

  test.each(['127.0.0.1', '0.0.0.0', '127.0.0.9'])(
    'one that is open on %s is refused, in the words of the system',
    async (host) => {
      const { port, close } = await listen(host);
      const trial = await tryBinding(port, 'tcp');
      expect(trial).toMatchObject({
        result: 'refused',
        detail: expect.stringContaining('EADDRINUSE: address already in use'),
      });
      await close();
      expect(await tryBinding(port, 'tcp')).toMatchObject({ result: 'bound' });
    },
  );

  test('where all addresses would make a firewall ask, loopback alone is bound, and that is said', async () => {
    const port = await freePort();
    expect(await tryBinding(port, 'tcp', 'win32')).toEqual({ result: 'bound', loopbackOnly: true });
    const { port: taken, close } = await listen('127.0.0.1');
    expect(await tryBinding(taken, 'tcp', 'win32')).toMatchObject({ result: 'refused' });
    await close();
  });
});

test('over UDP', async () => {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  expect(await tryBinding(port, 'udp')).toMatchObject({
    result: 'refused',
    detail: expect.stringContaining('EADDRINUSE'),
  });
  socket.close();
  await once(socket, 'close');
  expect(await tryBinding(port, 'udp')).toEqual({ result: 'bound', loopbackOnly: false });
});
