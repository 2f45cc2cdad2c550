import { formatEndpoint } from '../shared/endpoint.ts';
import type { SocketProtocol } from '../shared/transport.ts';

/** Where a socket is bound, as every source can tell it. */
export interface Bind {
  readonly protocol: SocketProtocol;
  readonly address: string;
  readonly port: number;
}

/** `tcp 127.0.0.1:80`. Zones are left out: not every source tells them. */
export function bindWords({ protocol, address, port }: Bind): string {
  return `${protocol} ${formatEndpoint(address, port)}`;
}

/** What `some` has and `others` has not, each once, as `protocol address:port`. */
export function onlyIn(some: readonly Bind[], others: readonly Bind[]): readonly string[] {
  const known = new Set(others.map(bindWords));
  const only = some.filter((bind) => !known.has(bindWords(bind)) && !others.some((other) => isCutFrom(bind, other)));
  return [...new Set(only.map(bindWords))];
}

/** netstat cuts long IPv6 addresses to its column, so what remains of one stands for the whole. */
function isCutFrom(a: Bind, b: Bind): boolean {
  if (a.protocol !== b.protocol || a.port !== b.port || !a.address.includes(':')) return false;
  const [short = '', long = ''] = [a.address, b.address].sort((one, two) => one.length - two.length);
  return short.length >= shortestCut && long.startsWith(short);
}

/** netstat's column has 23 characters, of which the port and its colon take up to six (net-tools, netstat.c). */
const shortestCut = 16;
