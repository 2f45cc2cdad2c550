import { across, type Cell, columns, down, placeOf, portAt, rows } from './layout.ts';

/** In device pixels: `x` and `y` of the upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How large everything on the picture is, in whole device pixels, so that every edge is sharp. */
export interface Geometry {
  /** Device pixels for each CSS pixel; what is written and drawn on the cells is as large as on the rest of the page. */
  readonly unit: number;
  readonly cell: number;
  /** Between two hundreds, and between two thousands. */
  readonly gap: number;
  readonly wideGap: number;
  /** Around the cells: room for the frame, its numbers and the names of the ranges. */
  readonly margin: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

/** Whether all lies where it lay. */
export function sameGeometry(a: Geometry, b: Geometry): boolean {
  const sides = ['left', 'top', 'right', 'bottom'] as const;
  const sizes = ['unit', 'cell', 'gap', 'wideGap'] as const;
  return sizes.every((size) => a[size] === b[size]) && sides.every((side) => a.margin[side] === b.margin[side]);
}

export function columnX(geometry: Geometry, column: number): number {
  return geometry.margin.left + offset(geometry, column, across);
}

export function rowY(geometry: Geometry, row: number): number {
  return geometry.margin.top + offset(geometry, row, down);
}

/** The cells alone, without the margins. */
export function seaBox(geometry: Geometry): Box {
  const { wideGap, margin } = geometry;
  return {
    x: margin.left,
    y: margin.top,
    width: offset(geometry, columns, across) - wideGap,
    height: offset(geometry, rows, down) - wideGap,
  };
}

export function pictureSize(geometry: Geometry): { readonly width: number; readonly height: number } {
  const { x, y, width, height } = seaBox(geometry);
  return { width: x + width + geometry.margin.right, height: y + height + geometry.margin.bottom };
}

export function cellBox(geometry: Geometry, port: number): Box {
  const { column, row } = placeOf(port);
  const { cell } = geometry;
  return { x: columnX(geometry, column), y: rowY(geometry, row), width: cell, height: cell };
}

/** The port under a point in device pixels; a gap belongs to the cell before it. Null beside the cells. */
export function portAtPoint(geometry: Geometry, x: number, y: number): number | null {
  const column = cellAt(geometry, x - geometry.margin.left, across);
  const row = cellAt(geometry, y - geometry.margin.top, down);
  return column === null || row === null ? null : portAt({ column, row } satisfies Cell);
}

/** The middle of the gap before a column or row: where a line runs that separates it from what lies before. */
export function edgeX(geometry: Geometry, column: number): number {
  return columnX(geometry, column) - gapBefore(geometry, column, across) / 2;
}

export function edgeY(geometry: Geometry, row: number): number {
  return rowY(geometry, row) - gapBefore(geometry, row, down) / 2;
}

type Steps = typeof across | typeof down;

function offset({ cell, gap, wideGap }: Geometry, index: number, { hundred, thousand }: Steps): number {
  return index * cell + Math.floor(index / hundred) * gap + Math.floor(index / thousand) * (wideGap - gap);
}

function gapBefore({ gap, wideGap }: Geometry, index: number, { hundred, thousand }: Steps): number {
  return index % thousand === 0 ? wideGap : index % hundred === 0 ? gap : 0;
}

function cellAt(geometry: Geometry, distance: number, steps: Steps): number | null {
  if (!(distance >= 0)) return null;
  const { cell, gap, wideGap } = geometry;
  const squares = steps.thousand / steps.hundred;
  const thousandSize = steps.thousand * cell + (squares - 1) * gap + wideGap;
  const thousand = Math.floor(distance / thousandSize);
  const inThousand = distance - thousand * thousandSize;
  const hundred = Math.min(squares - 1, Math.floor(inThousand / (steps.hundred * cell + gap)));
  const inHundred = inThousand - hundred * (steps.hundred * cell + gap);
  return (
    thousand * steps.thousand + hundred * steps.hundred + Math.min(steps.hundred - 1, Math.floor(inHundred / cell))
  );
}
