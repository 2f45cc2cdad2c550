import type { Logger } from '../shared/logger.ts';
import { type PortArgument, parsePort } from '../shared/transport.ts';

/** The scheme of links into Portolan. */
export const linkScheme = 'portolan';

const start = `${linkScheme}://port/`;

/** Reads `portolan://port/5432` and `portolan://port/53/udp`; null for anything else: any page may hand over a link. */
export function parseDeepLink(link: string): PortArgument | null {
  if (!link.startsWith(start)) return null;
  const parsed = parsePort(link.slice(start.length));
  return 'error' in parsed ? null : parsed;
}

/** The port of the link among a program's arguments; null without one. What cannot be read is logged and ignored. */
export function linkedPort(words: readonly string[], log: Logger): number | null {
  const link = words.find((word) => word.toLowerCase().startsWith(`${linkScheme}:`));
  if (link === undefined) return null;
  const port = parseDeepLink(link)?.port ?? null;
  if (port === null) log.warn(`ignored the link ${JSON.stringify(link.slice(0, 200))}`);
  return port;
}
