import { createRequire } from 'node:module';
import { tableFormat } from './table/row.ts';

/** A table that somebody imported, as it lies in their data folder. */
export interface SealedTable {
  /** ISO 8601. */
  readonly importedAt: string;
  readonly table: string;
}

/** The first line tells when it was imported, in which form, and by a checksum whether the rest is still what was written. */
export function sealTable({ importedAt, table }: SealedTable): string {
  return `# imported ${importedAt} ${tableFormat} crc32 ${checksum(table)}\n${table}`;
}

/** Null where the text was damaged, cut short, or written by another version or something else. */
export function openSeal(text: string): SealedTable | null {
  const [line = '', importedAt, form, stated] =
    /^# imported (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (.*) crc32 ([0-9a-f]{8})\n/.exec(text) ?? [];
  const table = text.slice(line.length);
  return importedAt !== undefined && form === tableFormat && checksum(table) === stated ? { importedAt, table } : null;
}

/** The table is ASCII, so that its characters are its bytes. */
function checksum(table: string): string {
  // Loaded only where something was imported: it costs every other `portolan list` some milliseconds.
  const { crc32 } = createRequire(import.meta.url)('node:zlib') as typeof import('node:zlib');
  return crc32(Buffer.from(table, 'latin1')).toString(16).padStart(8, '0');
}
