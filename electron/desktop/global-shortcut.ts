import type { GlobalShortcut } from 'electron';
import { followSetting } from '../settings/follow-setting.ts';
import type { SettingsStore } from '../settings/store.ts';
import { isFitForEverywhere } from '../shared/accelerator.ts';
import type { DesktopSettings } from './desktop-settings.ts';
import { desktopSettingsWords as words } from './text/settings-words.ts';

export interface ShortcutDeps {
  readonly settings: Pick<SettingsStore, 'get' | 'subscribe'>;
  readonly desktop: Pick<DesktopSettings, 'learn'>;
  readonly globalShortcut: Pick<GlobalShortcut, 'register' | 'unregister'>;
  readonly wayland: boolean;
  /** The person pressed it, in whatever program. */
  pressed(): void;
}

/** Keeps the shortcut that works everywhere as the person set it, and tells why it does not work. */
export function followShortcut({ settings, desktop, globalShortcut, wayland, pressed }: ShortcutDeps): void {
  let registered: string | null = null;

  function apply(accelerator: string | null): void {
    if (registered !== null) globalShortcut.unregister(registered);
    registered = null;
    desktop.learn({ shortcutProblem: accelerator === null ? null : take(accelerator) });
  }

  /** Gives why it may not work; null where it does. */
  function take(accelerator: string): (() => string) | null {
    if (!isFitForEverywhere(accelerator)) return () => words.shortcutNotUnderstood(accelerator);
    try {
      if (!globalShortcut.register(accelerator, pressed)) return () => words.shortcutTaken(accelerator);
    } catch {
      // Electron throws for what it cannot read as an accelerator.
      return () => words.shortcutNotUnderstood(accelerator);
    }
    registered = accelerator;
    // There the answer is yes even where the desktop then gives nothing.
    return wayland ? () => words.shortcutOnWayland : null;
  }

  apply(settings.get().settings.globalShortcut);
  followSetting(settings, 'globalShortcut', apply);
}
