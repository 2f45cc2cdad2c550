import { drawMarks, redrawMarks } from './draw-marks.ts';
import { drawSea } from './draw-sea.ts';
import { pictureSize } from './geometry.ts';
import { changedMarks, type Marks } from './marks.ts';
import type { LayerPen, Pen } from './pen.ts';
import type { Sea } from './sea.ts';

/** What a picture shows. */
export interface Scene {
  readonly sea: Sea;
  readonly marks: Marks;
}

/** What was drawn for it: nothing that was there already. */
export interface Painted {
  readonly sea: boolean;
  /** All marks, or the ports around which they were drawn again. */
  readonly marks: 'all' | readonly number[];
}

export interface Painter {
  paint(scene: Scene): Painted;
}

/** Beyond as many changes at once it is cheaper to draw all marks than to look for each one's neighbours. */
const mostSingle = 200;

/** Draws on two layers: the sea, and the marks over it. The same sea, by `===`, is not drawn twice. */
export function createPainter(seaPen: Pen, marksPen: LayerPen): Painter {
  let last: Scene | null = null;
  return {
    paint(scene) {
      const { sea, marks } = scene;
      const before = last;
      last = scene;
      const isSame = before?.sea === sea;
      if (!isSame) drawSea(seaPen, sea);
      const { geometry, palette } = sea;
      // The marks need the places and the colours, not what lies under them.
      const fits = before?.sea.geometry === geometry && before.sea.palette === palette;
      const changed = fits ? changedMarks(before.marks, marks) : null;
      if (changed === null || changed.length > mostSingle) {
        marksPen.within({ x: 0, y: 0, ...pictureSize(geometry) }, () => drawMarks(marksPen, marks, geometry, palette));
        return { sea: !isSame, marks: 'all' };
      }
      redrawMarks(marksPen, changed, marks, geometry, palette);
      return { sea: !isSame, marks: changed };
    },
  };
}
