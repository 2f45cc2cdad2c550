import { type Geometry, pictureSize } from './geometry.ts';

export interface Room {
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels for each CSS pixel. */
  readonly unit: number;
}

const largestCell = 24;
/** Below this width, in CSS pixels, the names of the ranges beside the picture make room for the picture itself. */
const narrow = 600;
const wideMargin = { left: 44, top: 26, right: 26, bottom: 10 };
const narrowMargin = { left: 42, top: 24, right: 8, bottom: 8 };

/**
 * The largest chart that fits; at least one device pixel for each port, even where that is more than there is room for.
 * Where the gaps between the hundreds would cost a whole step of size they are left out: the frame still counts them.
 */
export function fittingGeometry({ width, height, unit }: Room): Geometry {
  for (let cell = largestCell; cell >= 1; cell--) {
    for (const gap of [Math.max(1, Math.round(cell / 2)), 0]) {
      const geometry = geometryOf(cell, gap, unit, width < narrow);
      const size = pictureSize(geometry);
      if (size.width <= width * unit && size.height <= height * unit) return geometry;
    }
  }
  return geometryOf(1, 0, unit, true);
}

/** For a picture that need not fit anywhere. */
export function geometryOf(cell: number, gap: number, unit: number, isNarrow: boolean): Geometry {
  const { left, top, right, bottom } = isNarrow ? narrowMargin : wideMargin;
  const whole = (length: number) => Math.round(length * unit);
  return {
    unit,
    cell,
    gap,
    wideGap: gap === 0 ? cell : Math.max(gap + 1, Math.round(cell * 1.5)),
    margin: { left: whole(left), top: whole(top), right: whole(right), bottom: whole(bottom) },
  };
}

/** From this width on, in CSS pixels, the reading and the legend stand beside the picture, else below it. */
const besideFrom = 860;
const sideWidth = 264;
const sideGap = 20;
/** Where the page scrolls anyway, the picture need not fit the window's height; but it should be seen at one glance. */
const glanceHeight = 680;

/** What of the sheet's inner size is the picture's. */
export function pictureRoom({ width, height, unit }: Room): Room {
  return width >= besideFrom
    ? { width: width - sideWidth - sideGap, height, unit }
    : { width, height: Math.max(height, glanceHeight), unit };
}
