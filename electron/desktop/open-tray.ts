import type { App, Clipboard, Shell } from 'electron';
import type { SettingsStore } from '../settings/store.ts';
import { localTime } from '../shared/local-moment.ts';
import type { Logger } from '../shared/logger.ts';
import { setTimer } from '../shared/set-timer.ts';
import type { Watch } from '../watch/watch.ts';
import { onceHosted, startMonitor } from './late-host.ts';
import { connectOwnSession } from './session-bus/own-session.ts';
import { createTray } from './tray.ts';
import { performTrayAction } from './tray-actions.ts';
import { feedTray, type TraySources, trayStateOf } from './tray-feed.ts';
import type { TrayHost } from './tray-host.ts';
import { createTrayIcon } from './tray-icon.ts';
import type { Windows } from './windows.ts';

export interface OpenTrayDeps {
  readonly sources: TraySources & { readonly watch: Watch; readonly settings: SettingsStore };
  readonly app: Pick<App, 'quit' | 'getAppMetrics' | 'once'>;
  readonly clipboard: Clipboard;
  readonly shell: Shell;
  readonly windows: Windows;
  /** The folder of the tray images. */
  readonly images: string;
  /** Who shows the icon at first. */
  readonly host: TrayHost;
  findHost(): Promise<TrayHost>;
  readonly log: Logger;
}

/** The tray icon with all that it shows and does, until the app ends. */
export function openTray(deps: OpenTrayDeps): void {
  const { sources, app, clipboard, shell, windows, images, host, findHost, log } = deps;
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
  const isOwn = (pid: number) => app.getAppMetrics().some((metric) => metric.pid === pid);
  const feed = feedTray({ ...sources, tray, isOwn, nowMs: Date.now, setTimer });
  windows.onSight(feed.setInSight);
  if (host === 'present') return;
  const giveUp = onceHosted({ find: findHost, monitor: startMonitor(connectOwnSession, log) }, () => icon.renew());
  app.once('will-quit', giveUp);
}
