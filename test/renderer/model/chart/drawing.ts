import type { Box } from '../../../../renderer/model/chart/geometry.ts';
import type { Palette } from '../../../../renderer/model/chart/palette.ts';
import type { LayerPen } from '../../../../renderer/model/chart/pen.ts';

export interface Drawn {
  readonly what: keyof LayerPen;
  readonly words: readonly unknown[];
}

/** A pen that writes down what is drawn, and within what. */
export function recordingPen(): LayerPen & { readonly drawn: Drawn[]; readonly cleared: Box[] } {
  const drawn: Drawn[] = [];
  const cleared: Box[] = [];
  const note =
    (what: keyof LayerPen) =>
    (...words: readonly unknown[]) =>
      void drawn.push({ what, words });
  return {
    drawn,
    cleared,
    boxes: note('boxes'),
    lines: note('lines'),
    shapes: note('shapes'),
    disc: note('disc'),
    words: note('words'),
    within(box, draw) {
      cleared.push(box);
      draw();
    },
  };
}

/** Each colour is told from all others by its name. */
export const plainPalette: Palette = {
  paper: 'paper',
  ink: 'ink',
  faint: 'faint',
  system: 'system',
  user: 'user',
  dynamic: 'dynamic',
  assigned: 'assigned',
  partly: 'partly',
  blocked: 'blocked',
  limit: 'limit',
  open: 'open',
  warn: 'warn',
  halo: 'halo',
};
