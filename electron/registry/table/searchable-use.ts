import { decodeRow, fromAscii, type Row } from './row.ts';

/** A use as text; what else the registry says of it is read only when it is wanted. */
export interface SearchableUse {
  readonly firstPort: number;
  readonly lastPort: number;
  /** Its service name and older ones, a space between. */
  readonly names: string;
  readonly description: string;
  read(): RegisteredUse;
}

export type RegisteredUse = Pick<Row, 'protocols' | 'kind' | 'name' | 'description' | 'aliases'>;

/** A line's texts, parsed no further; nothing where it describes no use. */
export function searchableUse(line: string): readonly SearchableUse[] {
  const [ports = '', , kind = '', name = '', description = '', , , , , aliases = ''] = line.split('\t');
  if (kind === 'reserved' || kind === 'unassigned' || kind === 'de-assigned') return [];
  const dash = ports.indexOf('-');
  const firstPort = Number.parseInt(ports, 10);
  const lastPort = dash < 0 ? firstPort : Number(ports.slice(dash + 1));
  const names = fromAscii(aliases === '' ? name : `${name} ${aliases}`);
  return [{ firstPort, lastPort, names, description: fromAscii(description), read: () => decodeRow(line) }];
}
