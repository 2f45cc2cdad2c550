import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { App, GlobalShortcut, NativeTheme } from 'electron';
import { followFile } from '../files/follow-file.ts';
import { followSetting } from '../settings/follow-setting.ts';
import type { SettingsStore } from '../settings/store.ts';
import type { Logger } from '../shared/logger.ts';
import { setTimer } from '../shared/set-timer.ts';
import { type Autostart, loginItemAutostart, xdgAutostart } from './autostart.ts';
import type { DesktopSettings } from './desktop-settings.ts';
import { followAutostart } from './follow-autostart.ts';
import { followShortcut } from './global-shortcut.ts';
import { isWayland } from './wayland.ts';

export interface FollowDeps {
  readonly app: App;
  readonly nativeTheme: NativeTheme;
  readonly globalShortcut: GlobalShortcut;
  readonly settings: SettingsStore;
  readonly desktop: DesktopSettings;
  readonly log: Logger;
  togglePanel(): void;
}

/** Makes the desktop as the person set it, now and on each change. What fails is left out: Portolan starts anyway. */
export function followSettings(deps: FollowDeps): void {
  const { app, nativeTheme, globalShortcut, settings, desktop, log, togglePanel } = deps;
  const steps: Readonly<Record<string, () => void>> = {
    theme: () => followTheme(settings, nativeTheme),
    'start at login': () => keepAutostart(deps),
    shortcut: () => {
      const wayland = process.platform === 'linux' && isWayland(process.env);
      followShortcut({ settings, desktop, globalShortcut, wayland, pressed: togglePanel });
      app.on('will-quit', () => globalShortcut.unregisterAll());
    },
  };
  for (const [name, step] of Object.entries(steps)) {
    try {
      step();
    } catch (error) {
      log.error(`the setting for ${name} could not be followed: ${error}`);
    }
  }
}

export function followTheme(settings: SettingsStore, nativeTheme: Pick<NativeTheme, 'themeSource'>): void {
  nativeTheme.themeSource = settings.get().settings.theme;
  followSetting(settings, 'theme', (theme) => {
    nativeTheme.themeSource = theme;
  });
}

function keepAutostart({ app, settings, desktop, log }: FollowDeps): void {
  const autostart = systemAutostart(app);
  const look = followAutostart({ settings, desktop, autostart });
  app.on('browser-window-focus', look);
  // A folder that is not there is not made before it is needed.
  if (process.platform !== 'linux' || !existsSync(dirname(autostart.place))) return;
  followFile(autostart.place, look, { setTimer, complain: (message) => log.warn(message) });
}

function systemAutostart(app: App): Autostart {
  const { platform, env, execPath } = process;
  if (platform === 'darwin' || platform === 'win32') return loginItemAutostart(app, platform);
  // As this one was started: an AppImage runs from a folder that goes with it, a checkout needs its own path.
  const words = [
    ...(app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : []),
    ...(app.isPackaged ? [] : [app.getAppPath()]),
  ];
  return xdgAutostart({
    environment: env,
    home: app.getPath('home'),
    command: { program: env['APPIMAGE'] || execPath, arguments: words },
  });
}
