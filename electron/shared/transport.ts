/** The transport protocols for which IANA's registry assigns port numbers (RFC 6335, section 6). */
export const transportProtocols = ['tcp', 'udp', 'sctp', 'dccp'] as const;

export type TransportProtocol = (typeof transportProtocols)[number];

/** The protocols whose sockets Portolan reads. */
export const socketProtocols = ['tcp', 'udp'] as const;

export type SocketProtocol = (typeof socketProtocols)[number];

export const highestPort = 65_535;

/** Reads `5432` or `53/udp`. Whole decimal numbers from 0 to 65535 only: `80x`, `-1` and `1e3` are refused. */
export function parsePort(text: string): PortArgument | { readonly error: string } {
  const [number = '', protocol, ...rest] = text.split('/');
  const port = /^\d{1,5}$/.test(number) ? Number(number) : Number.NaN;
  if (!(port <= highestPort) || rest.length > 0) {
    return { error: `'${text}' is not a port: expected a number from 0 to ${highestPort}` };
  }
  if (protocol === undefined) return { port, protocol: null };
  const known = transportProtocols.find((each) => each === protocol.toLowerCase());
  return known
    ? { port, protocol: known }
    : { error: `'${protocol}' is not a transport protocol: expected ${transportProtocols.join(', ')}` };
}

export interface PortArgument {
  readonly port: number;
  readonly protocol: TransportProtocol | null;
}
