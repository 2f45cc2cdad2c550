import { type TransportProtocol, transportProtocols } from '../../shared/transport.ts';

/**
 * What a row of the registry says of its ports. `nameless-use` describes a use without a service name; the last
 * three describe no use at all.
 */
export const rowKinds = [
  'assignment',
  'widespread-use',
  'nameless-use',
  'reserved',
  'unassigned',
  'de-assigned',
] as const;

export type RowKind = (typeof rowKinds)[number];

/** One line of the table: registry rows that differ in nothing but the transport protocol. */
export interface Row {
  readonly firstPort: number;
  readonly lastPort: number;
  /** Empty where the registry states none. */
  readonly protocols: readonly TransportProtocol[];
  readonly kind: RowKind;
  readonly name: string | null;
  readonly description: string | null;
  readonly assignee: string | null;
  readonly registered: string | null;
  /** For `de-assigned`: when it was. */
  readonly modified: string | null;
  /** As the registry labels them: `RFC6335`. */
  readonly references: readonly string[];
  /** Older names that this one replaces. */
  readonly aliases: readonly string[];
  /** Remarks in short: `discovery`, `alias-of=whoispp`. `text/en.ts` has the words. */
  readonly flags: readonly string[];
}

/** To be raised whenever a row may hold what earlier versions would not understand, such as another kind. */
export const tableFormat = 'format 1';

export const columns =
  'ports\tprotocols\tkind\tname\tdescription\tassignee\tregistered\tmodified\treferences\taliases\tflags';

/**
 * A row as one line without its end, in ASCII alone: that loads several times as fast, and the few other characters
 * are written as JSON does. Fields must hold neither tabs nor line ends.
 */
export function encodeRow(row: Row): string {
  const cells = [
    row.firstPort === row.lastPort ? `${row.firstPort}` : `${row.firstPort}-${row.lastPort}`,
    row.protocols.join(',') || '-',
    row.kind,
    row.name ?? '',
    row.description ?? '',
    row.assignee ?? '',
    row.registered ?? '',
    row.modified ?? '',
    row.references.join('|'),
    row.aliases.join(' '),
    row.flags.join(' '),
  ];
  return toAscii(cells.join('\t').trimEnd());
}

/** Reads back what `encodeRow` wrote. Throws on anything else: the table is ours, so that is a damaged installation. */
export function decodeRow(line: string): Row {
  const [ports = '', protocols = '', kind, name, description, assignee, registered, modified, ...lists] =
    fromAscii(line).split('\t');
  const [references, aliases, flags] = lists;
  const [firstPort, lastPort = firstPort] = ports.split('-').map(Number);
  const stated = protocols.split(',');
  const known = rowKinds.find((each) => each === kind);
  if (firstPort === undefined || lastPort === undefined || Number.isNaN(firstPort + lastPort) || known === undefined) {
    throw new Error(`not a row of the port table: ${JSON.stringify(line.slice(0, 80))}`);
  }
  return {
    firstPort,
    lastPort,
    protocols: transportProtocols.filter((each) => stated.includes(each)),
    kind: known,
    name: name || null,
    description: description || null,
    assignee: assignee || null,
    registered: registered || null,
    modified: modified || null,
    references: references ? references.split('|') : [],
    aliases: aliases ? aliases.split(' ') : [],
    flags: flags ? flags.split(' ') : [],
  };
}

/** As the table writes it. */
export function toAscii(text: string): string {
  return text.replace(/[\\\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** As it was before `toAscii`. */
export function fromAscii(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\u([0-9a-f]{4})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
