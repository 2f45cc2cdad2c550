import type { Point, Rectangle, Size } from 'electron';

export interface PanelSurroundings {
  /** Bounds of the tray icon; empty where the system does not tell. */
  readonly icon: Rectangle;
  /** The pointer, which has just clicked the icon; null where the system does not tell. */
  readonly pointer: Point | null;
  /** Where the person left the panel, if its place was not dictated by the icon. */
  readonly remembered: Point | null;
  /** The part of the screen that task bars leave free. */
  readonly workArea: Rectangle;
}

/** Beside the icon; else where it was left; else beside the pointer; else in the upper right corner. */
export function panelPlace(size: Size, { icon, pointer, remembered, workArea }: PanelSurroundings): Point {
  if (icon.width > 0 && icon.height > 0) return within(workArea, size, beside(icon, size, workArea));
  if (remembered !== null) return within(workArea, size, remembered);
  if (pointer !== null) return within(workArea, size, beside({ ...pointer, width: 0, height: 0 }, size, workArea));
  return within(workArea, size, { x: workArea.x + workArea.width, y: workArea.y });
}

/** Centred below `anchor` in the upper half of the screen, centred above it in the lower half. */
function beside(anchor: Rectangle, size: Size, workArea: Rectangle): Point {
  const inUpperHalf = anchor.y + anchor.height / 2 < workArea.y + workArea.height / 2;
  return {
    x: anchor.x + (anchor.width - size.width) / 2,
    y: inUpperHalf ? anchor.y + anchor.height : anchor.y - size.height,
  };
}

function within(area: Rectangle, size: Size, { x, y }: Point): Point {
  return {
    x: Math.round(Math.max(area.x, Math.min(x, area.x + area.width - size.width))),
    y: Math.round(Math.max(area.y, Math.min(y, area.y + area.height - size.height))),
  };
}
