import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket as Stream } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Socket } from '../../../electron/shared/listener.ts';
import { createLinuxClientCounter } from '../../../electron/stop/clients.ts';
import { socketOn } from '../../support/sockets.ts';

const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function listen(host: string, port = 0): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer({ allowHalfOpen: true }, (connection) => {
    connection.on('error', () => connection.destroy());
    closing.push(() => connection.destroy());
  });
  server.listen({ host, port });
  await once(server, 'listening');
  closing.push(() => server.close());
  return { server, port: (server.address() as AddressInfo).port };
}

async function client(host: string, port: number): Promise<Stream> {
  const stream = connect({ host, port });
  closing.push(() => stream.destroy());
  await once(stream, 'connect');
  return stream;
}

function listening(port: number, address: string, change: Partial<Socket> = {}): Socket {
  return socketOn(port, { address, family: address.includes(':') ? 6 : 4, sources: ['linux-proc'], ...change });
}

describe.runIf(process.platform === 'linux')('clients, counted in real tables', () => {
  const count = createLinuxClientCounter('/proc');

  test('of a listener at one address are those who connected to it', async () => {
    const { port } = await listen('127.0.0.1');
    expect(count([listening(port, '127.0.0.1')])).toBe(0);
    const clients = [await client('127.0.0.1', port), await client('127.0.0.1', port)];
    expect(count([listening(port, '127.0.0.1')])).toBe(2);
    clients[0]?.destroy();
    await vi.waitUntil(() => count([listening(port, '127.0.0.1')]) === 1);
  });

  test('of a listener at every address are those of each of them, of IPv4 too', async () => {
    const { port } = await listen('::');
    await client('127.0.0.1', port);
    await client('127.0.0.2', port);
    await client('::1', port);
    expect(count([listening(port, '::')])).toBe(3);
  });

  test('of two listeners on one port, each has its own', async () => {
    const { port } = await listen('0.0.0.0');
    await client('127.0.0.1', port);
    expect(count([listening(port, '0.0.0.0')])).toBe(1);
    const apart = await listen('::1', port);
    await client('::1', apart.port);
    await client('::1', apart.port);
    expect(count([listening(port, '0.0.0.0')])).toBe(1);
    expect(count([listening(port, '::1')])).toBe(2);
    expect(count([listening(port, '0.0.0.0'), listening(port, '::1')])).toBe(3);
  });

  test('that have closed their side are none any more, though the program has not noticed', async () => {
    const { port } = await listen('127.0.0.1');
    const stream = await client('127.0.0.1', port);
    stream.end();
    await vi.waitUntil(() => count([listening(port, '127.0.0.1')]) === 0);
  });

  test('of another port are not counted', async () => {
    const one = await listen('127.0.0.1');
    const other = await listen('127.0.0.1');
    await client('127.0.0.1', other.port);
    expect(count([listening(one.port, '127.0.0.1')])).toBe(0);
  });
});

describe('clients that cannot be counted', () => {
  const count = createLinuxClientCounter('/nowhere');

  test('are unknown for UDP, and where no socket of this computer stands for the port', () => {
    expect(count([listening(53, '127.0.0.1', { protocol: 'udp' })])).toEqual({ unknown: 'unsupported' });
    expect(count([listening(80, '0.0.0.0', { sources: ['docker'] })])).toEqual({ unknown: 'unsupported' });
  });

  test('are unknown where the table cannot be read', () => {
    expect(count([listening(80, '0.0.0.0')])).toEqual({ unknown: 'gone' });
  });
});
