import { type Assignment, assignmentIn } from './assignment.ts';
import { decodeRow, type Row, toAscii } from './row.ts';
import { type SearchableUse, searchableUse } from './searchable-use.ts';
import { readHead, type TableHead } from './table-head.ts';

/** The table as one text, of which only the lines asked for are ever parsed. */
export interface PortTable extends Pick<TableHead, 'date' | 'counts'> {
  /** How many rows, itself included, may stand at or before a row and cover its first port. */
  readonly lookBack: number;
  /** Every row that covers the port, in the registry's order. */
  rowsAt(port: number): readonly Row[];
  /** The rows that start at or below the port, the last one first. */
  rowsUpTo(port: number): Iterable<Row>;
  /** The rows that start above the port. */
  rowsAbove(port: number): Iterable<Row>;
  /** The first ports of the rows with this service name, in any case, sorted. */
  portsNamed(name: string): readonly number[];
  /** Every row that assigns ports. Reads the whole table, and parses no more than where and how they are named. */
  assignments(): readonly Assignment[];
  /** Every row that names or describes a use, by port. Reads the whole table, and parses no more than the texts. */
  uses(): readonly SearchableUse[];
}

/** Opens the text that `writeTable` made. Throws where the head is not one of ours. */
export function openTable(text: string): PortTable {
  const { date, counts, lookBack, body } = readHead(text);

  let byName: ReadonlyMap<string, ReadonlySet<number>> | null = null;

  /** Where the last line starts whose first port is not above `port`: a binary search over the text itself. */
  function lastLineUpTo(port: number): number {
    let low = body;
    let high = text.length;
    for (;;) {
      const middle = text.lastIndexOf('\n', Math.floor((low + high) / 2)) + 1;
      const start = middle > low ? middle : text.indexOf('\n', low) + 1;
      if (start >= high) return low;
      if (Number.parseInt(text.slice(start, start + 5), 10) <= port) low = start;
      else high = start;
    }
  }

  function lineAt(start: number): string {
    return text.slice(start, text.indexOf('\n', start));
  }

  return {
    date,
    counts,
    lookBack,
    rowsAt(port) {
      const rows: Row[] = [];
      let start = lastLineUpTo(port);
      for (let left = lookBack; left > 0 && start >= body; left -= 1) {
        const line = lineAt(start);
        const lastPort = Number.parseInt(/^\d+-(\d+)/.exec(line)?.[1] ?? line, 10);
        if (lastPort >= port) rows.unshift(decodeRow(line));
        start = text.lastIndexOf('\n', start - 2) + 1;
      }
      return rows;
    },
    *rowsUpTo(port) {
      for (let start = lastLineUpTo(port); start >= body; start = text.lastIndexOf('\n', start - 2) + 1) {
        yield decodeRow(lineAt(start));
      }
    },
    *rowsAbove(port) {
      for (let start = lastLineUpTo(port); start < text.length; start = text.indexOf('\n', start) + 1) {
        const row = decodeRow(lineAt(start));
        if (row.firstPort > port) yield row;
      }
    },
    portsNamed(name) {
      byName ??= portsByName(text);
      return [...(byName.get(toAscii(name).toLowerCase()) ?? [])];
    },
    assignments: () => text.slice(body, -1).split('\n').flatMap(assignmentIn),
    uses: () => text.slice(body, -1).split('\n').flatMap(searchableUse),
  };
}

/** Takes some milliseconds, once: a scan of the text for one name takes half of one each time. */
function portsByName(text: string): ReadonlyMap<string, ReadonlySet<number>> {
  const ports = new Map<string, Set<number>>();
  for (const [, port, name = ''] of text.matchAll(/^(\d+)[^\t\n]*\t[^\t\n]*\t[^\t\n]*\t([^\t\n]+)/gm)) {
    const key = name.toLowerCase();
    const known = ports.get(key);
    if (known) known.add(Number(port));
    else ports.set(key, new Set([Number(port)]));
  }
  return ports;
}
