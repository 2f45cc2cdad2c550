import type { App, Clipboard, Shell } from 'electron';
import { localTime } from '../shared/local-moment.ts';
import type { Logger } from '../shared/logger.ts';
import { setTimer } from '../shared/set-timer.ts';
import { onceHosted } from './notifier-host.ts';
import type { BusConnection } from './session-bus/connect.ts';
import { createTray } from './tray.ts';
import { performTrayAction, type TrayActionDeps } from './tray-actions.ts';
import { feedTray, type TrayFeedDeps, type TraySources, trayStateOf } from './tray-feed.ts';
import type { TrayHost } from './tray-host.ts';
import { createTrayIcon } from './tray-icon.ts';
import type { Windows } from './windows.ts';

export interface OpenTrayDeps {
  readonly sources: TraySources & Pick<TrayFeedDeps, 'portChanges'> & Pick<TrayActionDeps, 'watch' | 'settings'>;
  readonly app: Pick<App, 'quit' | 'once'>;
  readonly clipboard: Clipboard;
  readonly shell: Shell;
  readonly windows: Windows;
  /** The folder of the tray images. */
  readonly images: string;
  /** Who shows the icon at first. */
  readonly host: TrayHost;
  /** Rejects where the session has no bus. */
  connectBus(): Promise<BusConnection>;
  readonly log: Logger;
}

/** The tray icon with all that it shows and does, until the app ends. */
export function openTray(deps: OpenTrayDeps): void {
  const { sources, app, clipboard, shell, windows, images, host, connectBus, log } = deps;
  const { watch, settings } = sources;
  const icon = createTrayIcon({
    images,
    platform: process.platform,
    desktop: process.env['XDG_CURRENT_DESKTOP'] ?? '',
    perform: (action, bounds) => {
      const done = performTrayAction(action, bounds, { app, clipboard, shell, watch, settings, windows });
      done.catch((error: unknown) => log.warn(`${action.do} from the tray failed: ${error}`));
    },
    looked: () => feed.looked(),
  });
  const state = trayStateOf(sources, (iso) => localTime(iso, Date.now()));
  const tray = createTray({ icon, state, setTimer });
  const feed = feedTray({ ...sources, tray, ownPid: process.pid, nowMs: Date.now, setTimer });
  windows.onSight(feed.setInSight);
  if (host === 'present') return;
  const giveUp = onceHosted({ connect: connectBus, complain: (message) => log.warn(message) }, () => icon.renew());
  app.once('will-quit', giveUp);
}
