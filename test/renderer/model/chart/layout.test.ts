import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areasOf } from '../../../../renderer/model/chart/areas.ts';
import { boundaryAt, lineOf } from '../../../../renderer/model/chart/boundary.ts';
import { fittingGeometry, geometryOf, pictureRoom } from '../../../../renderer/model/chart/fit.ts';
import {
  type Box,
  cellBox,
  type Geometry,
  pictureSize,
  portAtPoint,
  seaBox,
} from '../../../../renderer/model/chart/geometry.ts';
import { columns, placeOf, portAt, rows } from '../../../../renderer/model/chart/layout.ts';

const everyPort = Array.from({ length: 65_536 }, (_, port) => port);
const aPort = fc.nat(65_535);
const aGeometry = fc
  .record({ cell: fc.integer({ min: 1, max: 24 }), isGap: fc.boolean(), unit: fc.constantFrom(1, 1.25, 1.5, 2, 3) })
  .map(({ cell, isGap, unit }) => geometryOf(cell, isGap ? Math.max(1, Math.round(cell / 2)) : 0, unit, cell < 3));

const right = ({ x, width }: Box) => x + width;
const bottom = ({ y, height }: Box) => y + height;

describe('the place of a port', () => {
  it('is its own, and leads back to it, for all 65,536', () => {
    const places = everyPort.map(placeOf);
    expect(new Set(places.map(({ column, row }) => row * columns + column)).size).toBe(65_536);
    expect(places.map(portAt)).toEqual(everyPort);
    expect(places.every(({ column, row }) => column >= 0 && column < columns && row >= 0 && row < rows)).toBe(true);
  });

  it('can be read off its digits', () => {
    // The row of 5000, its first thousand, there the fifth square of the upper row, its line 3, place 2.
    expect(placeOf(5432)).toEqual({ column: 42, row: 23 });
    expect(placeOf(0)).toEqual({ column: 0, row: 0 });
    expect(placeOf(8080)).toEqual({ column: 3 * 50, row: 20 + 8 });
    expect(placeOf(65_535)).toEqual({ column: 5, row: 13 * 20 + 10 + 3 });
  });

  it('lies in one square of ten by ten with all of its hundred', () => {
    fc.assert(
      fc.property(aPort, (port) => {
        const [a, b] = [placeOf(port), placeOf(port - (port % 100))];
        expect(a.column - b.column).toBe(port % 10);
        expect(a.row - b.row).toBe(Math.floor((port % 100) / 10));
      }),
    );
  });

  it('is nowhere for a cell that the picture does not have, or that stands for no port', () => {
    for (const cell of [
      { column: -1, row: 0 },
      { column: columns, row: 0 },
      { column: 0, row: rows },
      { column: 6, row: 273 },
      { column: Number.NaN, row: 0 },
    ]) {
      expect(portAt(cell)).toBeNull();
    }
  });
});

describe('the picture', () => {
  it('has each port under every pixel of its cell, at any size', () => {
    fc.assert(
      fc.property(aGeometry, aPort, fc.double({ min: 0, max: 0.999, noNaN: true }), (geometry, port, share) => {
        const { x, y, width, height } = cellBox(geometry, port);
        expect(portAtPoint(geometry, x + share * width, y + share * height)).toBe(port);
      }),
    );
  });

  it('has no port beside the sea, and only whole pixels', () => {
    fc.assert(
      fc.property(aGeometry, aPort, (geometry, port) => {
        const sea = seaBox(geometry);
        const cell = cellBox(geometry, port);
        expect(cell.x >= sea.x && cell.y >= sea.y && right(cell) <= right(sea) && bottom(cell) <= bottom(sea)).toBe(
          true,
        );
        expect(portAtPoint(geometry, sea.x - 0.01, cell.y)).toBeNull();
        expect(portAtPoint(geometry, cell.x, sea.y - 0.01)).toBeNull();
        expect(portAtPoint(geometry, right(sea) + geometry.wideGap + 0.01, cell.y)).toBeNull();
        expect(portAtPoint(geometry, Number.NaN, cell.y)).toBeNull();
        for (const value of [...Object.values(cell), ...Object.values(pictureSize(geometry))]) {
          expect(Number.isInteger(value)).toBe(true);
        }
      }),
    );
  });

  it('gives a gap to the cell before it, so that the pointer never falls between two', () => {
    const geometry = geometryOf(2, 1, 1, false);
    const nine = cellBox(geometry, 9);
    expect(portAtPoint(geometry, right(nine), nine.y)).toBe(9);
    expect(portAtPoint(geometry, right(nine) + 1, nine.y)).toBe(100);
  });

  it('is as large as fits, never larger, but for one pixel a port', () => {
    const aRoom = fc.record({
      width: fc.integer({ min: 300, max: 3_000 }),
      height: fc.integer({ min: 400, max: 3_000 }),
      unit: fc.constantFrom(1, 1.25, 1.5, 2),
    });
    fc.assert(
      fc.property(aRoom, (room) => {
        const geometry = fittingGeometry(room);
        const { width, height } = pictureSize(geometry);
        const fits = width <= room.width * room.unit && height <= room.height * room.unit;
        expect(fits || (geometry.cell === 1 && geometry.gap === 0)).toBe(true);
        const wider = { ...room, width: room.width * 2, height: room.height * 2 };
        expect(fittingGeometry(wider).cell).toBeGreaterThanOrEqual(geometry.cell);
      }),
    );
  });

  it('has two pixels for each port in the usual window, and beside it room for its legend', () => {
    expect(fittingGeometry(pictureRoom({ width: 1_124, height: 670, unit: 1 }))).toMatchObject({ cell: 2, gap: 1 });
    // Half as wide, it still has them; at 200 % zoom even three of the smaller pixels.
    expect(fittingGeometry(pictureRoom({ width: 567, height: 500, unit: 1 }))).toMatchObject({ cell: 2, gap: 0 });
    expect(fittingGeometry(pictureRoom({ width: 567, height: 500, unit: 2 })).cell).toBeGreaterThanOrEqual(3);
  });
});

describe('an area', () => {
  it('covers exactly the ports of its set, each once', () => {
    const geometry: Geometry = geometryOf(1, 0, 1, true);
    fc.assert(
      fc.property(
        fc.uniqueArray(aPort, { maxLength: 60 }),
        fc.tuple(aPort, fc.nat(3_000)),
        (single, [from, length]) => {
          const set = new Set([...single, ...everyPort.slice(from, from + length)]);
          const covered = areasOf(geometry, (port) => set.has(port)).flatMap(({ x, y, width, height }) =>
            Array.from({ length: width * height }, (_, index) =>
              portAtPoint(geometry, x + (index % width), y + Math.floor(index / width)),
            ),
          );
          expect(covered.length).toBe(set.size);
          expect(new Set(covered)).toEqual(set);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is one box for a whole hundred', () => {
    expect(areasOf(geometryOf(2, 1, 1, false), (port) => port >= 300 && port < 400)).toHaveLength(1);
  });
});

describe('a boundary', () => {
  it.each([1_024, 49_152, 32_768, 61_000])('at %i separates exactly the ports below from the others', (first) => {
    const walls = new Set<string>();
    for (const { direction, at, from, to } of boundaryAt(first)) {
      for (let index = from; index < to; index++) walls.add(`${direction} ${at} ${index}`);
    }
    const expected = new Set<string>();
    for (const port of everyPort) {
      const { column, row } = placeOf(port);
      const [beside, below] = [portAt({ column: column + 1, row }), portAt({ column, row: row + 1 })];
      if (beside !== null && beside < first !== port < first) expected.add(`down ${column + 1} ${row}`);
      if (below !== null && below < first !== port < first) expected.add(`across ${row + 1} ${column}`);
    }
    expect(walls).toEqual(expected);
  });

  it('runs in the gap before the cell', () => {
    const geometry = geometryOf(2, 1, 1, false);
    const [[x] = [0]] = lineOf(geometry, { direction: 'down', at: 10, from: 0, to: 10 });
    expect(x).toBe(cellBox(geometry, 100).x - 0.5);
  });
});
