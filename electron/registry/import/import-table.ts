import type { Row } from '../table/row.ts';
import { readHead } from '../table/table-head.ts';
import { writeTable } from '../table/write-table.ts';
import { readCsvEdition } from './csv-edition.ts';
import { type Expectations, implausible } from './expectations.ts';
import { mergeRows } from './merge-rows.ts';
import { type Refusal, type RegistryFile, type RegistryRecord, refuse } from './registry-record.ts';
import { rowOfRecord } from './row-of-record.ts';
import { importText } from './text/spoken.ts';
import { readXmlEdition } from './xml-edition.ts';

export interface ImportOptions extends Expectations {
  /** `YYYY-MM-DD`, for the CSV edition, which does not say it; null if not given. */
  readonly date: string | null;
  /** Records with a port that a whole registry has at the least. */
  readonly minimumRecords: number;
}

export interface ImportedTable {
  readonly ok: true;
  readonly table: string;
  readonly date: string;
  readonly records: number;
}

/** Rows that a lookup reads for one port; the real edition makes it read 6. A range over everything would make each slow. */
const mostOverlapping = 100;

/** Ports that every edition lists as reserved (RFC 6335, section 6): where one is missing, the file was cut short. */
const edgePorts = [0, 1023, 1024, 49_151];

/** Makes the port table from either edition of the registry, or says where the file is at fault. */
export function importTable(bytes: Uint8Array, options: ImportOptions): ImportedTable | Refusal {
  const { date } = options;
  const text = decodeUtf8(bytes);
  if (typeof text !== 'string') return text;
  const file = readEdition(text);
  if (!file.ok) return file;

  const edition = date ?? file.date;
  if (edition === null) return refuse(null, importText.noDate);
  if (!isDate(edition)) return refuse(null, importText.notDateGiven(edition));
  if (file.date !== null && file.date !== edition) return refuse(null, importText.otherDate(file.date));

  const twice = repeated(file.records);
  if (twice !== null) return twice;
  const rows: Row[] = [];
  for (const record of file.records) {
    const row = rowOfRecord(record);
    if (row === null) continue;
    if ('ok' in row) return row;
    rows.push(row);
  }
  if (rows.length < options.minimumRecords) {
    return refuse(null, importText.tooFew(rows.length, options.minimumRecords));
  }
  const missing = edgePorts.find((port) => !rows.some((row) => row.firstPort <= port && port <= row.lastPort));
  if (missing !== undefined) return refuse(null, importText.cutShort(missing));
  const records = file.records.length;
  const table = writeTable(mergeRows(rows), { date: edition, records });
  const head = readHead(table);
  if (head.lookBack > mostOverlapping) {
    return refuse(null, importText.overlapping(head.lookBack));
  }
  return implausible(head, options) ?? { ok: true, table, date: edition, records };
}

/** One name is given once for a port and protocol. Names without a port may come again: two services are called rdp. */
function repeated(records: readonly RegistryRecord[]): Refusal | null {
  const lines = new Map<string, number>();
  for (const { line, serviceName, portNumber, transportProtocol } of records) {
    if (portNumber === '') continue;
    const key = [serviceName, portNumber, transportProtocol].join('\n').toLowerCase();
    const first = lines.get(key);
    if (first !== undefined) {
      const what = [serviceName || importText.recordOf, portNumber, transportProtocol]
        .filter((part) => part !== '')
        .join(' ');
      return refuse(line, importText.repeated(what, first));
    }
    lines.set(key, line);
  }
  return null;
}

function readEdition(text: string): RegistryFile | Refusal {
  if (text.trim() === '') return refuse(1, importText.empty);
  return text.trimStart().startsWith('<') ? readXmlEdition(text) : readCsvEdition(text);
}

/** Both editions are UTF-8. The byte order mark, if any, is left out. */
function decodeUtf8(bytes: Uint8Array): string | Refusal {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return refuse(firstBadLine(bytes), importText.notUtf8);
  }
}

/** Line ends are single bytes in UTF-8, so that a line can be decoded alone. */
function firstBadLine(bytes: Uint8Array): number {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  return 1 + lines.findIndex((line) => Buffer.from(line, 'latin1').toString('utf8').includes('\uFFFD'));
}

function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
