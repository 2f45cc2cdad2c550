import type { App, Clipboard, Rectangle, Shell } from 'electron';
import { assertNever } from '../shared/known.ts';
import type { Watch } from '../watch/watch.ts';
import type { TrayAction } from './tray-menu.ts';
import type { Windows } from './windows.ts';

export interface TrayActionDeps {
  readonly app: Pick<App, 'quit'>;
  readonly clipboard: Pick<Clipboard, 'writeText'>;
  readonly shell: Pick<Shell, 'openExternal'>;
  readonly watch: Pick<Watch, 'setPaused'>;
  readonly windows: Pick<Windows, 'open' | 'openStop' | 'openFind' | 'togglePanel'>;
}

/**
 * What a click on the tray icon and the menu's items do. Rejects when the browser or the clipboard refuses.
 * @param icon bounds of the tray icon, empty where the system does not tell
 */
export async function performTrayAction(
  action: TrayAction,
  icon: Rectangle,
  { app, clipboard, shell, watch, windows }: TrayActionDeps,
): Promise<void> {
  switch (action.do) {
    case 'open':
      windows.open(null);
      break;
    case 'find':
      windows.openFind();
      break;
    case 'panel':
      windows.togglePanel(icon);
      break;
    case 'story':
      windows.open(action.port);
      break;
    case 'stop':
      windows.openStop(action.port);
      break;
    case 'browse':
      await shell.openExternal(action.address);
      break;
    case 'copy':
      await clipboard.writeText(action.endpoint);
      break;
    case 'pause':
      watch.setPaused(action.paused);
      break;
    case 'quit':
      app.quit();
      break;
    default:
      assertNever(action);
  }
}
