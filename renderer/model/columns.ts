import type { ColumnName } from '../../electron/shared/list-view.ts';
import { isPlain } from './cell-words.ts';

interface ColumnWidth {
  readonly least: number;
  readonly share: number;
  /** Of one that has no share; the least, where not given. */
  readonly most?: number;
}

/** How wide a column is at least, in pixels, and its share of what is left. */
const widths: Readonly<Record<ColumnName, ColumnWidth>> = {
  port: { least: 72, share: 0 },
  name: { least: 200, share: 3 },
  process: { least: 96, share: 1 },
  pid: { least: 64, share: 0 },
  user: { least: 72, share: 0.6 },
  place: { least: 110, share: 1 },
  registry: { least: 96, share: 0.8 },
  addresses: { least: 128, share: 1 },
  started: { least: 124, share: 0 },
  // Room for `cualquier dirección` on one line, where there is any.
  reach: { least: 128, share: 0, most: 146 },
  age: { least: 80, share: 0 },
};
/** Where nothing but the usual columns is shown, a narrow window must have room for all of them. */
const leastNameAlone = 118;
/** Between two columns, and at either end; see listener-row.module.css. */
const gap = 14;
const edge = 16;

export interface ColumnLayout {
  /** For `grid-template-columns`. */
  readonly template: string;
  /** Below this width, in pixels, the table scrolls sideways. */
  readonly leastWidth: number;
}

export function layoutOf(columns: readonly ColumnName[]): ColumnLayout {
  const leastOf = (column: ColumnName) =>
    column === 'name' && !columns.some(isPlain) ? leastNameAlone : widths[column].least;
  const tracks = columns.map((column) => {
    const { share, most } = widths[column];
    const least = leastOf(column);
    return `minmax(${least}px, ${share === 0 ? `${most ?? least}px` : `${share}fr`})`;
  });
  const least = columns.reduce((sum, column) => sum + leastOf(column), 0);
  return { template: tracks.join(' '), leastWidth: least + gap * (columns.length - 1) + 2 * edge };
}
