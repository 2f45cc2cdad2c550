import { columnX, rowY, seaBox } from './geometry.ts';
import { across, columns, down, rows } from './layout.ts';
import type { Pen } from './pen.ts';
import type { Sea } from './sea.ts';

/**
 * The scale around the picture, as on a sea chart: bars that alternate, one for each hundred across and each half
 * thousand down, and the numbers that lead to a port: the row by its first port, the thousand by what it adds.
 */
export function drawFrame(pen: Pen, { geometry, palette }: Pick<Sea, 'geometry' | 'palette'>): void {
  const { unit } = geometry;
  const sea = seaBox(geometry);
  const bar = Math.max(2, Math.round(4 * unit));
  const space = Math.max(2, Math.round(3 * unit));
  const top = sea.y - space - bar;
  const left = sea.x - space - bar;
  const bottom = sea.y + sea.height + space;
  const right = sea.x + sea.width + space;
  const letters = { color: palette.faint, size: 9.5 * unit } as const;

  const hairline = { color: palette.faint, width: Math.max(1, Math.round(unit)) };
  const half = hairline.width / 2;
  const [x0, y0, x1, y1] = [left + half, top + half, right + bar - half, bottom + bar - half];
  const scale = [];
  for (let column = 0; column < columns; column += across.hundred * 2) {
    const from = columnX(geometry, column);
    const width = columnX(geometry, column + across.hundred) - from;
    scale.push({ x: from, y: top, width, height: bar }, { x: from, y: bottom, width, height: bar });
  }
  for (let row = 0; row < rows; row += down.hundred * 2) {
    const from = rowY(geometry, row);
    const height = rowY(geometry, row + down.hundred) - from;
    scale.push({ x: left, y: from, width: bar, height }, { x: right, y: from, width: bar, height });
  }
  pen.boxes(scale, palette.faint);
  pen.lines(
    [
      [
        [x0, y0],
        [x1, y0],
        [x1, y1],
        [x0, y1],
        [x0, y0],
      ],
    ],
    hairline,
  );

  for (let row = 0; row < rows; row += down.thousand) {
    const y = (rowY(geometry, row) + rowY(geometry, row + down.thousand - 1) + geometry.cell) / 2;
    pen.words(left - 4 * unit, y, `${(row / down.thousand) * 5_000}`, { ...letters, align: 'right' });
  }
  for (let column = 0; column < columns; column += across.thousand) {
    const x = (columnX(geometry, column) + columnX(geometry, column + across.thousand - 1) + geometry.cell) / 2;
    const words = `+${(column / across.thousand) * 1_000}`;
    pen.words(x, top - 8 * unit, words, { ...letters, align: 'center' });
  }
}
