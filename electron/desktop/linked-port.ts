import { linkScheme, parseDeepLink } from '../shared/deep-link.ts';
import type { Logger } from '../shared/logger.ts';

/** The port of the link among a program's arguments; null without one. What cannot be read is logged and ignored. */
export function linkedPort(words: readonly string[], log: Logger): number | null {
  const link = words.find((word) => word.toLowerCase().startsWith(`${linkScheme}:`));
  if (link === undefined) return null;
  const port = parseDeepLink(link)?.port ?? null;
  if (port === null) log.warn(`ignored the link ${JSON.stringify(link.slice(0, 200))}`);
  return port;
}
