import { markRadius } from './draw-marks.ts';
import { cellBox, type Geometry, portAtPoint } from './geometry.ts';
import type { Marks } from './marks.ts';

/**
 * What a person points at: the open port whose mark is under the pointer, the nearest one of several, else the cell. A mark
 * covers the cells around its own, which nobody can mean then.
 */
export function portUnder(geometry: Geometry, marks: Marks, x: number, y: number): number | null {
  let nearest: { readonly port: number; readonly distance: number } | null = null;
  for (const { port, open } of marks.values()) {
    if (open === null) continue;
    const { x: left, y: top, width, height } = cellBox(geometry, port);
    const distance = Math.hypot(x - left - width / 2, y - top - height / 2);
    if (distance <= markRadius(geometry) && distance < (nearest?.distance ?? Number.POSITIVE_INFINITY)) {
      nearest = { port, distance };
    }
  }
  return nearest?.port ?? portAtPoint(geometry, x, y);
}
