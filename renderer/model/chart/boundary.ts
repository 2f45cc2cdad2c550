import { lazy } from '../../../electron/shared/lazy.ts';
import { highestPort } from '../../../electron/shared/transport.ts';
import { edgeX, edgeY, type Geometry } from './geometry.ts';
import { columns, placeOf, rows } from './layout.ts';

/** A straight piece of a boundary, in cells: it runs before column `at`, or above row `at`. */
export interface Stretch {
  readonly direction: 'down' | 'across';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export type Line = readonly (readonly [x: number, y: number])[];

/** Stands for no port. */
const nothing = -1;

/** The port of each cell, row by row: a boundary asks for all of them, and for most four times. */
const cellPorts = lazy(() => {
  const ports = new Int32Array(columns * rows).fill(nothing);
  for (let port = 0; port <= highestPort; port++) {
    const { column, row } = placeOf(port);
    ports[row * columns + column] = port;
  }
  return ports;
});

/** What separates the ports below `port` from the others, where the two lie side by side. */
export function boundaryAt(port: number): readonly Stretch[] {
  const cells = cellPorts();
  const stretches: Stretch[] = [];
  for (let column = 1; column < columns; column++) collect('down', column, rows, column - 1, columns, 1);
  for (let row = 1; row < rows; row++) collect('across', row, columns, (row - 1) * columns, 1, columns);
  return stretches;

  /** @param cell the first on the near side; `step` leads to the next one, `over` across the boundary */
  function collect(direction: Stretch['direction'], at: number, end: number, cell: number, step: number, over: number) {
    let from = -1;
    for (let index = 0; index <= end; index++) {
      const inside = index < end && isParted(cells[cell + index * step], cells[cell + index * step + over]);
      if (inside && from < 0) from = index;
      if (inside || from < 0) continue;
      stretches.push({ direction, at, from, to: index });
      from = -1;
    }
  }

  function isParted(near = nothing, far = nothing): boolean {
    return near !== nothing && far !== nothing && near < port !== far < port;
  }
}

export function lineOf(geometry: Geometry, { direction, at, from, to }: Stretch): Line {
  return direction === 'down'
    ? [
        [edgeX(geometry, at), edgeY(geometry, from)],
        [edgeX(geometry, at), edgeY(geometry, to)],
      ]
    : [
        [edgeX(geometry, from), edgeY(geometry, at)],
        [edgeX(geometry, to), edgeY(geometry, at)],
      ];
}
