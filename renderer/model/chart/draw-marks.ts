import type { Box, Geometry } from './geometry.ts';
import { cellBox, pictureSize } from './geometry.ts';
import type { Marks, PortMark } from './marks.ts';
import type { Palette } from './palette.ts';
import type { LayerPen, Pen } from './pen.ts';

/** The radius of the mark of an open port, in the picture's pixels: never so small that it is overlooked. */
export function markRadius({ unit, cell }: Geometry): number {
  return Math.max(4 * unit, cell * 1.2);
}

/** How far a mark with all that belongs to it reaches from the middle of its cell. */
function markReach(geometry: Geometry): number {
  return Math.ceil(markRadius(geometry) * 2.6 + 2 * geometry.unit);
}

/** All marks onto an empty layer, what matters most last. */
export function drawMarks(pen: Pen, marks: Marks, geometry: Geometry, palette: Palette): void {
  for (const mark of inOrder(marks.values())) drawMark(pen, mark, geometry, palette);
}

/** Only around the ports whose marks changed: what else reaches into their places is drawn again there, and nowhere else. */
export function redrawMarks(
  pen: LayerPen,
  ports: readonly number[],
  marks: Marks,
  geometry: Geometry,
  palette: Palette,
): void {
  for (const port of ports) {
    const box = markBox(geometry, port);
    const near = [...marks.values()].filter((mark) => overlap(markBox(geometry, mark.port), box));
    pen.within(box, () => {
      for (const mark of inOrder(near)) drawMark(pen, mark, geometry, palette);
    });
  }
}

/** The whole place of a port's mark, in whole pixels. */
export function markBox(geometry: Geometry, port: number): Box {
  const { x, y, width, height } = cellBox(geometry, port);
  const reach = markReach(geometry);
  const size = pictureSize(geometry);
  const from = { x: Math.max(0, x - reach), y: Math.max(0, y - reach) };
  return {
    ...from,
    width: Math.min(size.width, x + width + reach) - from.x,
    height: Math.min(size.height, y + height + reach) - from.y,
  };
}

/** Later ones lie above: of two places that overlap, what deserves attention is whole. */
function inOrder(marks: Iterable<PortMark>): readonly PortMark[] {
  const weight = ({ open }: PortMark) => (open === 'elsewhere' ? 2 : open === 'here' ? 1 : 0);
  return [...marks].sort((a, b) => weight(a) - weight(b) || a.port - b.port);
}

/**
 * Told by shape, not by colour alone: a ring is this computer's own, a full disc accepts others, a small diamond was open
 * lately, a pennant is a favourite.
 */
export function drawMark(
  pen: Pen,
  { port, open, recent, favourite }: PortMark,
  geometry: Geometry,
  palette: Palette,
): void {
  const { unit } = geometry;
  const cell = cellBox(geometry, port);
  const [x, y] = [cell.x + cell.width / 2, cell.y + cell.height / 2];
  const radius = markRadius(geometry);
  if (favourite) {
    const top = y - radius * 2.4;
    const mast = { color: palette.ink, width: Math.max(1, unit) };
    pen.lines(
      [
        [
          [x, y],
          [x, top],
        ],
      ],
      mast,
    );
    pen.shapes(
      [
        [
          [x, top],
          [x + radius * 1.5, top + radius * 0.55],
          [x, top + radius * 1.1],
        ],
      ],
      palette.ink,
    );
  }
  if (open === 'elsewhere') {
    pen.disc(x, y, radius + unit, palette.halo, null);
    pen.disc(x, y, radius, palette.warn, null);
  } else if (open === 'here') {
    pen.disc(x, y, radius + unit, palette.halo, null);
    pen.disc(x, y, radius - unit * 0.75, null, { color: palette.open, width: 1.5 * unit });
    pen.boxes([cell], palette.open);
  } else if (recent) {
    const size = radius * 0.9;
    const corners = [
      [x, y - size],
      [x + size, y],
      [x, y + size],
      [x - size, y],
      [x, y - size],
    ] as const;
    pen.shapes([corners], palette.halo);
    pen.lines([corners], { color: palette.faint, width: unit });
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
