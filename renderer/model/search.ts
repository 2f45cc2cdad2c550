import { parsePort } from '../../electron/shared/transport.ts';
import type { Row } from './rows.ts';

/** What a search offers beside the open ports: the story of any port, or hits of the registry. */
export type Offer = { readonly type: 'port'; readonly port: number } | { readonly type: 'find'; readonly text: string };

/** Nothing for an empty search, nor for the number of a port that the list shows anyway. */
export function offerFor(text: string, rows: readonly Row[]): Offer | null {
  const asked = text.trim();
  if (asked === '') return null;
  const parsed = parsePort(asked);
  if ('error' in parsed) return /^\d+$/.test(asked) ? null : { type: 'find', text: asked };
  const { port, protocol } = parsed;
  const open = rows.some(({ group }) => group.port === port && (protocol === null || protocol === group.protocol));
  return open ? null : { type: 'port', port };
}
