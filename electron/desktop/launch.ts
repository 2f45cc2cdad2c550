import type { App } from 'electron';
import type { Logger } from '../shared/logger.ts';
import { linkedPort } from './linked-port.ts';
import type { Memory } from './memory.ts';
import type { TrayHost } from './tray-host.ts';
import type { Windows } from './windows.ts';

/** Start with the tray icon only, as at login. */
export const hiddenArgument = '--hidden';

export interface LaunchDeps {
  readonly app: App;
  /** Only the tray icon was asked for. */
  readonly hidden: boolean;
  readonly windows: Windows;
  readonly memory: Memory;
  findTrayHost(attempts: number): Promise<TrayHost>;
  /** @param host who shows it at first */
  showTray(host: TrayHost): void;
  /** Says once why there is no tray icon, and what would give one. */
  explainMissingTray(): void;
}

/**
 * Opens the window, or nothing when only the tray icon was asked for: then it returns true. First of all that is done,
 * so that its page loads while the rest is being opened; what it asks for is answered in a later turn.
 */
export function openAtStart(words: readonly string[], windows: Pick<Windows, 'open'>, log: Logger): boolean {
  const port = linkedPort(words, log);
  const hidden = port === null && words.includes(hiddenArgument);
  if (!hidden) windows.open(port);
  return hidden;
}

/** Who starts Portolan again, even while it is still starting, is shown its window: to be called before anything is waited for. */
export function followLaunches(app: Pick<App, 'on'>, windows: Pick<Windows, 'open'>, log: Logger): void {
  app.on('second-instance', (_event, argv) => {
    const linked = linkedPort(argv, log);
    if (linked !== null || !argv.includes(hiddenArgument)) windows.open(linked);
  });
}

/**
 * Shows the tray icon, and the window after all where only the icon was asked for and nothing shows it. Without a tray
 * icon, closing the last window quits: nothing could bring it back.
 */
export async function launch(deps: LaunchDeps): Promise<void> {
  const { app, hidden, windows, memory } = deps;

  app.on('activate', () => windows.open(null));
  app.on('window-all-closed', () => {
    // Asked now: a host may have come since, or gone.
    void deps.findTrayHost(1).then((host) => {
      if (!isShown(host) && !windows.areOpen()) app.quit();
    });
  });

  const host = await deps.findTrayHost(hidden ? 10 : 1);
  deps.showTray(host);
  if (hidden && !isShown(host)) windows.open(null);
  if (host === 'absent' && !memory.get().trayExplained) {
    memory.update({ trayExplained: true });
    // Before the window, it would be covered by it.
    windows.onceShown(() => deps.explainMissingTray());
  }
}

function isShown(host: TrayHost): boolean {
  return host === 'present' || host === 'embedding';
}
