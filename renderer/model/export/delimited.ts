/** A text with what was done to it, which the person must be told. */
export interface Delimited {
  readonly text: string;
  /** Cells that got an apostrophe in front. */
  readonly guarded: number;
}

type Cells = readonly (readonly string[])[];

/**
 * RFC 4180: lines end with CRLF, cells with commas, quotes or line breaks stand in quotes. A cell that a spreadsheet
 * would take for a formula gets an apostrophe in front: https://owasp.org/www-community/attacks/CSV_Injection.
 */
export function csvOf(table: Cells): Delimited {
  return delimited(table, ',', '\r\n', (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
}

/** For a spreadsheet's clipboard, which has no quotes: what would break a cell or a line becomes a space. */
export function tabbedOf(table: Cells): Delimited {
  return delimited(table, '\t', '\n', (cell) => cell.replace(/[\t\r\n]+/g, ' '));
}

function delimited(table: Cells, between: string, end: string, write: (cell: string) => string): Delimited {
  const cells = table.flat();
  return {
    text: table.map((line) => `${line.map((cell) => write(guard(cell))).join(between)}${end}`).join(''),
    guarded: cells.filter((cell) => guard(cell) !== cell).length,
  };
}

/** Whole numbers are none, with a sign or without. */
function guard(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+$/.test(cell) ? `'${cell}` : cell;
}
