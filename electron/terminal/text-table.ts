export interface Column<R> {
  readonly title: string;
  /** Plain text: widths are counted before `paint` is applied. */
  readonly text: (row: R) => string;
  readonly paint?: (text: string, row: R) => string;
  readonly align?: 'right';
  /** May be shortened, down to this many characters, when the line would not fit. */
  readonly shrinkTo?: number;
}

const gap = '  ';

/** Lines of a table, the titles first, fitted to `width` characters where one is given. */
export function textTable<R>(columns: readonly Column<R>[], rows: readonly R[], width: number | null): string[] {
  const cells = rows.map((row) => columns.map((column) => column.text(row)));
  const natural = columns.map(({ title }, index) =>
    Math.max(length(title), ...cells.map((line) => length(line[index] ?? ''))),
  );
  const widths = width === null ? natural : fitted(columns, natural, width);

  const line = (texts: readonly string[], row: R | null) =>
    columns
      .map((column, index) => {
        const columnWidth = widths[index] ?? 0;
        const text = shorten(texts[index] ?? '', columnWidth);
        const padding = ' '.repeat(columnWidth - length(text));
        const painted = row === null ? text : (column.paint?.(text, row) ?? text);
        if (column.align === 'right') return padding + painted;
        return index === columns.length - 1 ? painted : painted + padding;
      })
      .join(gap)
      .trimEnd();

  const titles = columns.map(({ title }) => title);
  return [line(titles, null), ...rows.map((row, index) => line(cells[index] ?? [], row))];
}

/** Takes the missing room from the widest column that may still shrink, one character at a time. */
function fitted<R>(columns: readonly Column<R>[], natural: readonly number[], width: number): readonly number[] {
  const widths = [...natural];
  const room = width - gap.length * (columns.length - 1);
  for (let excess = widths.reduce((sum, each) => sum + each, 0) - room; excess > 0; excess--) {
    let widest = -1;
    columns.forEach(({ shrinkTo = Number.POSITIVE_INFINITY }, index) => {
      const own = widths[index] ?? 0;
      if (own > shrinkTo && own > (widths[widest] ?? 0)) widest = index;
    });
    if (widest < 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function shorten(text: string, width: number): string {
  return length(text) <= width ? text : `${[...text].slice(0, width - 1).join('')}…`;
}

function length(text: string): number {
  return [...text].length;
}
