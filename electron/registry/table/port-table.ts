import type { SearchableUse } from '../registry.ts';
import { decodeRow, type Row, searchableUse } from './row.ts';

/** The table as one text, of which only the lines asked for are ever parsed. */
export interface PortTable {
  /** Of the registry's edition, `YYYY-MM-DD`. */
  readonly date: string;
  /** Every row that covers the port, in the registry's order. */
  rowsAt(port: number): readonly Row[];
  /** Every row that names or describes a use, by port. Reads the whole table, and parses no more than the texts. */
  uses(): readonly SearchableUse[];
}

/** Opens the text that `writeTable` made. Throws where the head is not one of ours. */
export function openTable(text: string): PortTable {
  const head = /^(?:#.*\n)*/.exec(text)?.[0] ?? '';
  const date = /^# date (\d{4}-\d{2}-\d{2})$/m.exec(head)?.[1];
  const lookBack = Number(/^# look-back (\d+)$/m.exec(head)?.[1]);
  const body = text.indexOf('\n', head.length) + 1;
  if (date === undefined || Number.isNaN(lookBack) || body === 0) {
    throw new Error('not a port table: its head is damaged');
  }

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
    uses: () => text.slice(body, -1).split('\n').flatMap(searchableUse),
  };
}
