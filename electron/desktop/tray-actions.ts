import type { App, Clipboard, Rectangle, Shell } from 'electron';
import type { SettingsStore } from '../settings/store.ts';
import { assertNever } from '../shared/known.ts';
import type { Watch } from '../watch/watch.ts';
import type { TrayAction } from './tray-item.ts';
import type { Windows } from './windows.ts';

export interface TrayActionDeps {
  readonly app: Pick<App, 'quit'>;
  readonly clipboard: Pick<Clipboard, 'writeText'>;
  readonly shell: Pick<Shell, 'openExternal'>;
  readonly watch: Pick<Watch, 'setPaused'>;
  readonly settings: Pick<SettingsStore, 'get' | 'change'>;
  readonly windows: Pick<Windows, 'open' | 'openStop' | 'openFind' | 'openSheet' | 'togglePanel'>;
}

/**
 * What a click on the tray icon and the menu's items do. Rejects when the browser or the clipboard refuses.
 * @param icon bounds of the tray icon, empty where the system does not tell
 */
export async function performTrayAction(
  action: TrayAction,
  icon: Rectangle,
  { app, clipboard, shell, watch, settings, windows }: TrayActionDeps,
): Promise<void> {
  switch (action.do) {
    case 'open':
      windows.open(null);
      break;
    case 'find':
      windows.openFind();
      break;
    case 'free-port':
    case 'settings':
      windows.openSheet(action.do);
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
    case 'pin':
      settings.change({ favourites: withPin(settings.get().settings.favourites, action.port, action.pinned) });
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

/** Ascending. */
function withPin(favourites: readonly number[], port: number, pinned: boolean): readonly number[] {
  const others = favourites.filter((each) => each !== port);
  return pinned ? [...others, port].sort((a, b) => a - b) : others;
}
