import { isErrorCode, isPermissionError } from '../../shared/error-code.ts';
import type { Problem } from '../../shared/snapshot.ts';
import type { SocketProtocol } from '../../shared/transport.ts';
import { socketsText } from '../text/spoken.ts';
import { createTextReader, listeningPart, type TextExtent, type TextReader } from './listening-text.ts';
import { linuxProcName } from './names.ts';
import { type Family, parseSocketTable, type RowsByText, type SocketRow } from './socket-table.ts';

/** What one table of `/proc/net` holds; the same object as long as the kernel writes the same bytes. */
export interface TableReading {
  readonly rows: readonly SocketRow[];
  readonly problem: Problem | null;
  /** False where the table could not be read: `rows` are then those of the last time. */
  readonly read: boolean;
}

/** The four tables, each read as far as needed. */
export interface NetTables {
  read(extent: TextExtent): readonly TableReading[];
}

const tables = [
  { file: 'tcp', protocol: 'tcp', family: 4 },
  { file: 'tcp6', protocol: 'tcp', family: 6 },
  { file: 'udp', protocol: 'udp', family: 4 },
  { file: 'udp6', protocol: 'udp', family: 6 },
] as const;

export function createNetTables(procRoot: string): NetTables {
  const reader = createTextReader();
  const readers = tables.map(({ file, protocol, family }) =>
    createTable({ path: `${procRoot}/net/${file}`, protocol, family, reader }),
  );
  return { read: (extent) => readers.map((read) => read(extent)) };
}

interface TableOptions {
  readonly path: string;
  readonly protocol: SocketProtocol;
  readonly family: Family;
  readonly reader: TextReader;
}

const nothingYet: TableReading = { rows: [], problem: null, read: true };
/** Of a kernel without IPv6. */
export const absentTable: TableReading = { rows: [], problem: null, read: true };

function createTable({ path, protocol, family, reader }: TableOptions): (extent: TextExtent) => TableReading {
  let last = nothingYet;
  let lastBytes: Buffer | null = null;
  let rowsByText: RowsByText = new Map();
  /** Becomes false for good when a whole reading shows that the kernel orders its rows otherwise. */
  let listeningFirst = true;

  const parse = (bytes: Buffer) => parseSocketTable(bytes.toString('latin1'), protocol, family, rowsByText);

  return (wanted) => {
    const extent = listeningFirst ? wanted : 'whole';
    let text: Buffer;
    try {
      text = reader.read(path, protocol, family, extent);
    } catch (error) {
      // A kernel without IPv6 has no tcp6 and udp6: nothing is missing then.
      if (family === 6 && isErrorCode(error, 'ENOENT')) return absentTable;
      lastBytes = null;
      if (last.read) last = { rows: last.rows, problem: unreadable(path, error, last.rows.length), read: false };
      return last;
    }
    const proof = extent === 'whole' ? parse(text) : null;
    if (protocol === 'tcp') listeningFirst &&= proof?.listeningFirst ?? true;
    const bytes = protocol === 'tcp' && listeningFirst ? listeningPart(text, family) : text;
    if (lastBytes?.equals(bytes)) return last;
    lastBytes = Buffer.from(bytes);
    const table = proof ?? parse(bytes);
    rowsByText = table.rowsByText;
    const problem = table.malformedLines > 0 ? malformed(path, table.malformedLines) : null;
    last = { rows: table.rows, problem, read: true };
    return last;
  };
}

function malformed(path: string, lines: number): Problem {
  return {
    source: linuxProcName,
    code: 'parse',
    message: socketsText.linesMalformed(lines, path),
    rowsAffected: lines,
    remedy: socketsText.reportUname,
  };
}

function unreadable(path: string, error: unknown, rows: number): Problem {
  return {
    source: linuxProcName,
    code: isPermissionError(error) ? 'permission' : 'failed',
    message: socketsText.unreadable(path, error instanceof Error ? error.message : String(error)),
    // Before the first reading it cannot be told how many rows there would be.
    rowsAffected: rows === 0 ? null : rows,
    remedy: socketsText.checkProcFile(path),
  };
}
