import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { BindTrial } from '../shared/bind-trial.ts';
import { formatEndpoint } from '../shared/endpoint.ts';
import { errorCodeOf } from '../shared/error-code.ts';
import type { SocketProtocol } from '../shared/transport.ts';
import { systemWords } from './system-words.ts';

const loopback = ['127.0.0.1', '::1'] as const;
const any = ['0.0.0.0', '::'] as const;

/** This computer lacks the address or the IP version: that says nothing about the port. */
const absent: readonly string[] = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'];

/**
 * Binds a port on loopback and on every address, one after the other, and closes it at once. Both, because some systems
 * let one program have all addresses and another one of them (setsockopt(2) of BSD and macOS, `SO_REUSEADDR`).
 * On Windows loopback only: a listener on all addresses makes the firewall ask the person, who asked for no server.
 */
export async function tryBinding(
  port: number,
  protocol: SocketProtocol,
  platform: NodeJS.Platform = process.platform,
): Promise<BindTrial> {
  const loopbackOnly = platform === 'win32';
  let bound = false;
  for (const address of loopbackOnly ? loopback : [...loopback, ...any]) {
    try {
      await (protocol === 'tcp' ? holdTcp(address, port) : holdUdp(address, port));
      bound = true;
    } catch (error) {
      if (absent.includes(errorCodeOf(error))) continue;
      return { result: 'refused', detail: `${formatEndpoint(address, port)}: ${systemWords(error)}` };
    }
  }
  return bound ? { result: 'bound', loopbackOnly } : { result: 'untried' };
}

async function holdTcp(host: string, port: number): Promise<void> {
  // Whoever connects within that moment is not served.
  const server = createServer((connection) => connection.destroy());
  server.listen({ host, port, exclusive: true, ipv6Only: host.includes(':') });
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}

async function holdUdp(address: string, port: number): Promise<void> {
  const socket = createSocket({ type: address.includes(':') ? 'udp6' : 'udp4', ipv6Only: address.includes(':') });
  try {
    const bound = once(socket, 'listening');
    socket.bind({ address, port, exclusive: true });
    await bound;
  } finally {
    socket.close();
  }
}
