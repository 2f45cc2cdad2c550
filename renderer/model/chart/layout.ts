import { highestPort } from '../../../electron/shared/transport.ts';

/**
 * Where a port lies on the chart. Its decimal digits are its address: a square of ten by ten holds a hundred, two rows of
 * five squares hold a thousand, a row of five thousands five thousand, fourteen of which lie below one another.
 *
 * Rows of 256 would be simpler, and a Hilbert curve keeps neighbours closer. But nobody can find 5432 on either by
 * eye: 5432 is the row 21 of the one, and nowhere that can be said on the other. Here it is in the row of 5000, in its
 * fifth square, and there on the line 3 at the place 2; and still all ports of a hundred lie together, as programs choose
 * them (8000 to 8090).
 */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

const across = { hundred: 10, thousand: 50 } as const;
const down = { hundred: 10, thousand: 20 } as const;
const perRow = 5;

export const columns = across.thousand * perRow;
export const rows = 280;
export { across, down };

/** @param port 0 to 65535 */
export function placeOf(port: number): Cell {
  const thousand = Math.floor(port / 1_000);
  const hundred = Math.floor(port / 100) % 10;
  const rest = port % 100;
  return {
    column: (thousand % perRow) * across.thousand + (hundred % perRow) * across.hundred + (rest % 10),
    row:
      Math.floor(thousand / perRow) * down.thousand +
      Math.floor(hundred / perRow) * down.hundred +
      Math.floor(rest / 10),
  };
}

/** Null where the picture has no such cell, or it stands for no port: 65,536 ports do not fill the last row. */
export function portAt({ column, row }: Cell): number | null {
  if (!(column >= 0 && column < columns && row >= 0 && row < rows)) return null;
  const thousand = Math.floor(row / down.thousand) * perRow + Math.floor(column / across.thousand);
  const hundred =
    Math.floor((row % down.thousand) / down.hundred) * perRow + Math.floor((column % across.thousand) / across.hundred);
  const port = thousand * 1_000 + hundred * 100 + (row % down.hundred) * 10 + (column % across.hundred);
  return port <= highestPort ? port : null;
}
