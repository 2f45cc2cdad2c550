import type { Point, Rectangle, Size } from 'electron';

/** All in the points of the desktop, on which every screen has its place, whatever its scale. */
export interface PanelSurroundings {
  /** Bounds of the tray icon; null or empty where the system does not tell. */
  readonly icon: Rectangle | null;
  /** The pointer, which has just clicked the icon; null where the system does not tell. */
  readonly pointer: Point | null;
  /** Where the person left the panel, if its place was not dictated by the icon. */
  readonly remembered: Point | null;
  /** The main one first. */
  readonly screens: readonly [Screen, ...Screen[]];
}

export interface Screen {
  readonly bounds: Rectangle;
  /** The part that task bars leave free. */
  readonly workArea: Rectangle;
}

/** Beside the icon; else where it was left; else beside the pointer; else in the upper right corner. */
export function panelPlace(size: Size, { icon, pointer, remembered, screens }: PanelSurroundings): Point {
  if (icon !== null && icon.width > 0 && icon.height > 0) return besideOn(screens, size, icon);
  if (remembered !== null) {
    const left = { ...remembered, width: size.width, height: size.height };
    return within(screenOf(screens, left).workArea, size, remembered);
  }
  if (pointer !== null) return besideOn(screens, size, { ...pointer, width: 0, height: 0 });
  const { workArea } = screens[0];
  return within(workArea, size, { x: workArea.x + workArea.width, y: workArea.y });
}

/** Centred below `anchor` in the upper half of its screen, centred above it in the lower half. */
function besideOn(screens: PanelSurroundings['screens'], size: Size, anchor: Rectangle): Point {
  const { workArea } = screenOf(screens, anchor);
  const inUpperHalf = anchor.y + anchor.height / 2 < workArea.y + workArea.height / 2;
  return within(workArea, size, {
    x: anchor.x + (anchor.width - size.width) / 2,
    y: inUpperHalf ? anchor.y + anchor.height : anchor.y - size.height,
  });
}

/** The screen on which the middle of it lies, else the nearest: the one on which it was may be gone. */
function screenOf(screens: PanelSurroundings['screens'], { x, y, width, height }: Rectangle): Screen {
  const middle = { x: x + width / 2, y: y + height / 2 };
  return screens.reduce((nearest, each) =>
    distance(each.bounds, middle) < distance(nearest.bounds, middle) ? each : nearest,
  );
}

/** Squared; zero within. */
function distance({ x, y, width, height }: Rectangle, point: Point): number {
  const beyond = (from: number, length: number, at: number) => Math.max(from - at, 0, at - (from + length));
  return beyond(x, width, point.x) ** 2 + beyond(y, height, point.y) ** 2;
}

function within(area: Rectangle, size: Size, { x, y }: Point): Point {
  return {
    x: Math.round(Math.max(area.x, Math.min(x, area.x + area.width - size.width))),
    y: Math.round(Math.max(area.y, Math.min(y, area.y + area.height - size.height))),
  };
}
