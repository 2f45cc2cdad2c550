import { BrowserWindow, type BrowserWindowConstructorOptions, type Rectangle, screen } from 'electron';
import type { Memory } from './memory.ts';

/** The window with everything in it, where it was last left. Closing it destroys it: hidden, it would only cost. */
export function createFullWindow(options: BrowserWindowConstructorOptions, memory: Memory): BrowserWindow {
  const left = memory.get().window;
  const window = new BrowserWindow({ ...options, ...(left !== null && isOnScreen(left) ? bounds(left) : {}) });
  if (left?.maximized) window.maximize();
  window.on('close', () => {
    memory.update({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } });
  });
  return window;
}

function bounds({ x, y, width, height }: Rectangle): Rectangle {
  return { x, y, width, height };
}

/** A screen may have been taken away since: enough of the title must be in reach to drag the window by. */
function isOnScreen(window: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(window);
  const overlap = Math.min(window.x + window.width, workArea.x + workArea.width) - Math.max(window.x, workArea.x);
  return overlap >= 100 && window.y >= workArea.y - 10 && window.y < workArea.y + workArea.height - 40;
}
