import { formatEndpoint } from '../../shared/endpoint.ts';
import type { SocketProtocol } from '../../shared/transport.ts';

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

/** netstat may cut a long IPv6 address to its column; what is left then ends with an ellipsis. */
function isCutFrom(a: Bind, b: Bind): boolean {
  return (
    a.protocol === b.protocol &&
    a.port === b.port &&
    (isStartOf(a.address, b.address) || isStartOf(b.address, a.address))
  );
}

function isStartOf(cut: string, whole: string): boolean {
  return cut.endsWith('…') && whole.startsWith(cut.slice(0, -1));
}
