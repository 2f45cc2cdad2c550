import { lazy } from '../../../electron/shared/lazy.ts';
import { highestPort } from '../../../electron/shared/transport.ts';
import { areasOf } from './areas.ts';
import { boundaryAt, lineOf, type Stretch } from './boundary.ts';
import { drawFrame } from './draw-frame.ts';
import { drawRangeNames } from './draw-names.ts';
import { drawRose } from './draw-rose.ts';
import { cellBox, type Geometry, pictureSize } from './geometry.ts';
import { type EphemeralRange, type Ground, partly, wholly } from './ground.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';
import { ranges } from './ranges.ts';
import type { Sea } from './sea.ts';

/** Everything that stays while ports open and close: the water, what is registered, the boundaries, the frame. */
export function drawSea(pen: Pen, sea: Sea): void {
  const { geometry, palette, ground, layers } = sea;
  const { width, height } = pictureSize(geometry);
  pen.boxes([{ x: 0, y: 0, width, height }], palette.paper);
  for (const range of ranges) {
    pen.boxes(
      areasOf(geometry, () => true, range),
      palette[range.name],
    );
  }
  drawRose(pen, geometry, palette);
  drawRangeNames(pen, geometry, palette, sea.names);
  if (ground) drawRegistered(pen, sea, ground);
  drawBoundaries(pen, geometry, palette);
  for (const range of ground?.ephemeral ?? []) drawEphemeral(pen, geometry, palette, range);
  drawFrame(pen, sea);
  if (ground && layers.has('blocked')) {
    pen.boxes(
      [...ground.blocked].map((port) => cellBox(geometry, port)),
      palette.blocked,
    );
  }
}

function drawRegistered(pen: Pen, { geometry, palette, layers }: Sea, { coverage }: Ground): void {
  if (!layers.has('assigned')) return;
  pen.boxes(
    areasOf(geometry, (port) => coverage[port] === partly),
    palette.partly,
  );
  pen.boxes(
    areasOf(geometry, (port) => coverage[port] === wholly),
    palette.assigned,
  );
}

/** Where the ranges meet never moves. */
const shores = lazy<readonly Stretch[]>(() => ranges.slice(1).flatMap(({ firstPort }) => boundaryAt(firstPort)));

function drawBoundaries(pen: Pen, geometry: Geometry, { limit }: Palette): void {
  pen.lines(
    shores().map((stretch) => lineOf(geometry, stretch)),
    { color: limit, width: Math.max(1, Math.round(geometry.unit)) },
  );
}

function drawEphemeral(pen: Pen, geometry: Geometry, { ink }: Palette, { firstPort, lastPort }: EphemeralRange): void {
  const starts = firstPort > 0 ? boundaryAt(firstPort) : [];
  const ends = lastPort < highestPort ? boundaryAt(lastPort + 1) : [];
  const unit = geometry.unit;
  pen.lines(
    [...starts, ...ends].map((stretch) => lineOf(geometry, stretch)),
    { color: ink, width: Math.max(1, Math.round(unit)), dash: [4 * unit, 3 * unit] },
  );
}
