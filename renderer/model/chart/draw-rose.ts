import type { Line } from './boundary.ts';
import { columnX, type Geometry, rowY, seaBox } from './geometry.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';

/** Points of the compass that lines of course run to, as on portolan charts. */
const courses = 32;

/** The lines of course over the water, and the rose that they come from, where the picture has no ports: after 65535. */
export function drawRose(pen: Pen, geometry: Geometry, palette: Palette): void {
  const { unit, cell } = geometry;
  const sea = seaBox(geometry);
  const x = columnX(geometry, 200) + cell * 25;
  const y = rowY(geometry, 260) + cell * 10;
  const radius = cell * 9;
  const lines = Array.from({ length: courses }, (_, index): Line => {
    const angle = (index * 2 * Math.PI) / courses;
    const [dx, dy] = [Math.sin(angle), -Math.cos(angle)];
    const reach = Math.min(
      dx > 0 ? (sea.x + sea.width - x) / dx : dx < 0 ? (sea.x - x) / dx : Number.POSITIVE_INFINITY,
      dy > 0 ? (sea.y + sea.height - y) / dy : dy < 0 ? (sea.y - y) / dy : Number.POSITIVE_INFINITY,
    );
    return [
      [x, y],
      [x + dx * reach, y + dy * reach],
    ];
  });
  pen.lines(lines, { color: palette.limit, width: Math.max(1, Math.round(unit * 0.75)), opacity: 0.16 });
  pen.disc(x, y, radius, palette.paper, { color: palette.limit, width: unit, opacity: 0.6 });
  for (const [turn, length, fill] of [
    [45, 0.62, palette.assigned],
    [0, 1, palette.limit],
  ] as const) {
    for (let quarter = 0; quarter < 4; quarter++) {
      const angle = ((turn + quarter * 90) * Math.PI) / 180;
      const at = (distance: number, by: number): Line[number] => [
        x + Math.sin(angle + by) * distance * radius,
        y - Math.cos(angle + by) * distance * radius,
      ];
      const isNorth = turn === 0 && quarter === 0;
      pen.shapes([[[x, y], at(0.24, -Math.PI / 4), at(length, 0)]], isNorth ? palette.ink : fill);
      pen.shapes([[[x, y], at(0.24, Math.PI / 4), at(length, 0)]], fill, isNorth ? 1 : 0.55);
    }
  }
}
