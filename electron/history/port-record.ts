import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { Standing } from '../shared/port-changes.ts';
import type { PortEvent, PortHolder } from '../shared/port-event.ts';
import { highestPort, socketProtocols } from '../shared/transport.ts';

/** A listener that stood open, and since when. */
export interface OpenListener extends Standing {
  /** ISO 8601; null where it was open already when the history began. */
  readonly openedAt: string | null;
  /** It opened between this and `openedAt`. */
  readonly openedSince: string | null;
}

/** Something that happened. `n` counts what is remembered, events and gaps alike, for ever upwards. */
export type PortRecord =
  /** `left`: the key of the listener that it ends or changes. */
  | { readonly type: 'event'; readonly n: number; readonly event: PortEvent; readonly left: string | null }
  /** Nobody watched. */
  | { readonly type: 'gap'; readonly n: number; readonly from: string; readonly until: string }
  /** The listener `left` goes on under another key, or more is known of it. */
  | { readonly type: 'learnt'; readonly left: string; readonly standing: Standing };

/**
 * One line of a segment. It begins with a head and with every listener that was open then, so that what is in it can be
 * understood without the segments before it.
 */
export type SegmentLine =
  | PortRecord
  | { readonly type: 'head'; readonly at: string; readonly open: number }
  | { readonly type: 'open'; readonly listener: OpenListener };

/** Longer texts are cut, in characters; of more sockets than this the first are kept: enough to know them again. */
const longestText = 300;
const mostSockets = 16;
const space = 0x20;

/** Above all lines that are written, in bytes; a longer one is damage and never held in memory. */
export const longestLine = 65_536;

const text = z.string();
const moment = z.iso.datetime();
const scope = z.enum(['loopback', 'address', 'any']);
const holder = z.object({
  name: text.nullable(),
  pid: z.int().min(0).nullable(),
  place: text.nullable(),
  user: text.nullable(),
}) satisfies z.ZodType<PortHolder>;
const standing = {
  protocol: z.enum(socketProtocols),
  port: z.int().min(0).max(highestPort),
  scope,
  holder,
  key: text,
  sockets: z.array(text),
};
const event = z.object({
  ...standing,
  kind: z.enum(['opened', 'closed', 'owner-changed', 'reach-changed']),
  at: moment,
  since: moment.nullable(),
  scopeBefore: scope.nullable(),
  holderBefore: holder.nullable(),
}) satisfies z.ZodType<PortEvent>;
const open = z.object({ ...standing, openedAt: moment.nullable(), openedSince: moment.nullable() });
const n = z.int().min(0);
/** A later Portolan may add fields, which are passed over. */
const line = z.discriminatedUnion('type', [
  z.object({ type: z.literal('event'), n, event, left: text.nullable() }),
  z.object({ type: z.literal('gap'), n, from: moment, until: moment }),
  z.object({ type: z.literal('learnt'), left: text, standing: z.object(standing) }),
  z.object({ type: z.literal('head'), at: moment, open: z.int().min(0) }),
  z.object({ type: z.literal('open'), listener: open }),
]) satisfies z.ZodType<SegmentLine>;

/** The checksum (CRC-32 of the UTF-8 text, eight hexadecimal digits), a space, JSON, a line feed. */
export function lineOf(entry: SegmentLine): string {
  const json = JSON.stringify(entry);
  return `${sumOf(json)} ${json}\n`;
}

/** Null for anything but a whole line, without its line feed, as `lineOf` wrote it. */
export function readLine(written: Buffer): SegmentLine | null {
  const json = written.subarray(9);
  if (written[8] !== space || sumOf(json) !== written.toString('latin1', 0, 8)) return null;
  try {
    return line.safeParse(JSON.parse(json.toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}

/** A listener as it is kept: no text and no list without a bound. */
export function shortened<S extends Standing>(standing: S): S {
  return {
    ...standing,
    key: cut(standing.key),
    sockets: standing.sockets.slice(0, mostSockets).map(cut),
    holder: shortHolder(standing.holder),
  };
}

export function shortEvent(event: PortEvent): PortEvent {
  return { ...shortened(event), holderBefore: event.holderBefore && shortHolder(event.holderBefore) };
}

export function cut(long: string): string {
  return long.length > longestText ? `${long.slice(0, longestText)}…` : long;
}

function shortHolder({ name, pid, place, user }: PortHolder): PortHolder {
  return { name: name && cut(name), pid, place: place && cut(place), user: user && cut(user) };
}

function sumOf(json: string | Buffer): string {
  return crc32(json).toString(16).padStart(8, '0');
}
