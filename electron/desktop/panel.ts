import { BrowserWindow, type BrowserWindowConstructorOptions, type Point, type Rectangle, screen } from 'electron';
import type { Memory } from './memory.ts';
import { panelPlace } from './panel-place.ts';

export interface Panel {
  readonly window: BrowserWindow;
  /** `icon`: bounds of the tray icon, empty where unknown. */
  toggle(icon: Rectangle): void;
  hold(held: boolean): void;
}

/** A click on the tray icon takes the focus away first: within this time it means "close", not "open again". */
const sameClickMs = 250;

/** The small window of the tray icon. It hides when it loses the focus, unless a confirmation in it is waiting. */
export function createPanel(options: BrowserWindowConstructorOptions, memory: Memory): Panel {
  const window = new BrowserWindow(options);
  let held = false;
  let hiddenAtMs = 0;
  let placed: Point | null = null;
  let drawn = false;
  let wanted = false;

  window.once('ready-to-show', () => {
    drawn = true;
    if (wanted) window.show();
  });
  window.on('blur', () => {
    if (!held) window.hide();
  });
  window.on('hide', () => {
    hiddenAtMs = Date.now();
    held = false;
    wanted = false;
    const [x = 0, y = 0] = window.getPosition();
    if (placed !== null && (x !== placed.x || y !== placed.y)) memory.update({ panel: { x, y } });
  });

  return {
    window,
    toggle(icon) {
      if (window.isVisible()) window.hide();
      else if (Date.now() - hiddenAtMs > sameClickMs) {
        placed = panelPlace(window.getBounds(), surroundings(icon, memory));
        window.setPosition(placed.x, placed.y);
        wanted = true;
        if (drawn) window.show();
      }
    },
    hold(value) {
      held = value;
    },
  };
}

function surroundings(icon: Rectangle, memory: Memory) {
  // Wayland tells no client where the pointer is, and decides itself where a window goes.
  const pointer = process.env['XDG_SESSION_TYPE'] === 'wayland' ? null : screen.getCursorScreenPoint();
  const remembered = memory.get().panel;
  const near = icon.width > 0 ? icon : (remembered ?? pointer);
  const display = near === null ? screen.getPrimaryDisplay() : screen.getDisplayNearestPoint({ x: near.x, y: near.y });
  return { icon, pointer, remembered, workArea: display.workArea };
}
