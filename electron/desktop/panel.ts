import { BrowserWindow, type BrowserWindowConstructorOptions, type Point, type Rectangle, screen } from 'electron';
import type { Memory } from './memory.ts';
import { type PanelSurroundings, panelPlace } from './panel-place.ts';

export interface Panel {
  readonly window: BrowserWindow;
  /** @param icon bounds of the tray icon, empty where the system does not tell; null where something else asked */
  toggle(icon: Rectangle | null): void;
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
    if (tellsPlaces && placed !== null && (x !== placed.x || y !== placed.y)) memory.update({ panel: { x, y } });
  });

  return {
    window,
    toggle(icon) {
      if (window.isVisible()) window.hide();
      else if (Date.now() - hiddenAtMs > sameClickMs) {
        const { width, height } = options;
        const size = width === undefined || height === undefined ? window.getBounds() : { width, height };
        placed = panelPlace(size, surroundings(icon, memory));
        // With its size: between screens of different scales, a window that only moves comes out larger or smaller.
        window.setBounds({ ...placed, ...size });
        wanted = true;
        if (drawn) window.show();
      }
    },
    hold(value) {
      held = value;
    },
  };
}

/** Wayland tells no client where the pointer or a window is, and decides itself where one goes. */
const tellsPlaces = process.env['XDG_SESSION_TYPE'] !== 'wayland';

function surroundings(icon: Rectangle | null, memory: Memory): PanelSurroundings {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return {
    icon,
    pointer: tellsPlaces ? screen.getCursorScreenPoint() : null,
    remembered: memory.get().panel,
    screens: [primary, ...others],
  };
}
