import { columnX, type Geometry, rowY, seaBox } from './geometry.ts';
import { down } from './layout.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';
import { ranges } from './ranges.ts';
import type { RangeNames } from './sea.ts';

/** The thousands at whose height a range's name stands: where it is wide, and little is assigned. */
const heights = { system: null, user: 22, dynamic: 52 } as const;

/** The names of the waters, each with its ports, spread over the water that they name; that of the smallest beside it. */
export function drawRangeNames(pen: Pen, geometry: Geometry, palette: Palette, names: RangeNames): void {
  const { unit, cell } = geometry;
  const sea = seaBox(geometry);
  const middle = columnX(geometry, 125);
  const size = Math.max(13 * unit, cell * 9);
  for (const { name, firstPort, lastPort } of ranges) {
    const thousand = heights[name];
    if (thousand === null) {
      const x = sea.x + sea.width + 15 * unit;
      const y = rowY(geometry, down.hundred);
      const letters = { color: palette.faint, size: 10 * unit, align: 'center', ofWater: true, upwards: true } as const;
      if (geometry.margin.right > 20 * unit) pen.words(x, y, names[name], letters);
      continue;
    }
    // The name in the upper row of hundreds, its ports in the lower one, so that neither is cut by the gap between.
    const row = Math.floor(thousand / 5) * down.thousand;
    const [upper, lower] = [rowY(geometry, row + 5), rowY(geometry, row + down.hundred + 4)];
    const letters = { color: palette.limit, align: 'center', ofWater: true, opacity: 0.5 } as const;
    pen.words(middle, upper, names[name], { ...letters, size, spacing: size * 0.75 });
    pen.words(middle, lower, `${firstPort} – ${lastPort}`, { ...letters, size: size * 0.6, spacing: size * 0.1 });
  }
}
