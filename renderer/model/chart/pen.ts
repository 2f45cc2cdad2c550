import type { Line } from './boundary.ts';
import type { Box } from './geometry.ts';

export interface Stroke {
  readonly color: string;
  readonly width: number;
  /** Lengths of dash and gap. */
  readonly dash?: readonly [number, number];
  /** 0 to 1; default: 1. */
  readonly opacity?: number;
}

export interface Lettering {
  readonly color: string;
  /** The height of the letters, in the picture's own pixels, as everything here. */
  readonly size: number;
  readonly align: 'left' | 'center' | 'right';
  readonly weight?: number;
  /** Slanted and with serifs, as waters are lettered on a sea chart. */
  readonly ofWater?: boolean;
  /** Between two letters. */
  readonly spacing?: number;
  /** A quarter turn to the left: reads upwards. */
  readonly upwards?: boolean;
  readonly opacity?: number;
}

/** What the systems have of serifs; no font is loaded. */
export const waterFamily = 'Georgia, "Times New Roman", "Liberation Serif", "DejaVu Serif", serif';

/**
 * All that the chart is drawn with. On a canvas, into an SVG, and in tests into a list: one drawing for them all, so that what
 * is saved is what was seen, and what is drawn can be asserted where there is no canvas.
 */
export interface Pen {
  boxes(boxes: readonly Box[], color: string): void;
  /** Lines of two or more points each, unconnected with one another. */
  lines(lines: readonly Line[], stroke: Stroke): void;
  /** Closed shapes. */
  shapes(shapes: readonly Line[], fill: string, opacity?: number): void;
  disc(x: number, y: number, radius: number, fill: string | null, stroke: Stroke | null): void;
  /** `y` is the middle of the letters. */
  words(x: number, y: number, text: string, lettering: Lettering): void;
}

/** A pen on a layer of its own, over others. */
export interface LayerPen extends Pen {
  /** Empties the box, in whole pixels; what is drawn until `draw` returns stays inside. */
  within(box: Box, draw: () => void): void;
}
