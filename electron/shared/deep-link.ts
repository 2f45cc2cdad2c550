import { type PortArgument, parsePort } from './transport.ts';

/** The scheme of links into Portolan. */
export const linkScheme = 'portolan';

const start = `${linkScheme}://port/`;

/** The link to a port's story: `portolan://port/5432`. */
export function deepLink(port: number): string {
  return `${start}${port}`;
}

/** Reads `portolan://port/5432` and `portolan://port/53/udp`; null for anything else: any page may hand over a link. */
export function parseDeepLink(link: string): PortArgument | null {
  if (!link.startsWith(start)) return null;
  const parsed = parsePort(link.slice(start.length));
  return 'error' in parsed ? null : parsed;
}
