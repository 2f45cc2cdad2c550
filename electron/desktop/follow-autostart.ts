import { followSetting } from '../settings/follow-setting.ts';
import type { SettingsStore } from '../settings/store.ts';
import type { Autostart } from './autostart.ts';
import type { DesktopSettings } from './desktop-settings.ts';
import { desktopSettingsWords as words } from './text/settings-words.ts';

export interface AutostartDeps {
  readonly settings: SettingsStore;
  readonly desktop: Pick<DesktopSettings, 'learn'>;
  readonly autostart: Autostart;
}

/**
 * Joins the setting to what the system really starts. What a person changes in Portolan is done there; what they change
 * there, such as removing the file, is taken over as their word: the setting says how things are. Returns the way to
 * look again.
 */
export function followAutostart({ settings, desktop, autostart }: AutostartDeps): () => void {
  const { obstacle, place } = autostart;
  if (obstacle !== null) {
    desktop.learn({ startAtLogin: { available: false, problem: obstacle } });
    return () => undefined;
  }

  function tell(problem: (() => string) | null): void {
    desktop.learn({ startAtLogin: { available: true, problem } });
  }

  function takeOver(problem: (() => string) | null): void {
    const isOn = autostart.isOn();
    tell(problem ?? (isOn ? autostart.caveat() : null));
    if (settings.get().settings.startAtLogin !== isOn) void settings.change({ startAtLogin: isOn });
  }

  function look(problem: (() => string) | null = null): void {
    try {
      takeOver(problem);
    } catch (error) {
      tell(problem ?? (() => words.notKnown(place, error)));
    }
  }

  function set(wanted: boolean): void {
    try {
      if (autostart.isOn() === wanted) return;
      autostart.turn(wanted);
      look(autostart.isOn() === wanted ? null : () => words.refused);
    } catch (error) {
      look(() => words.notStarted(place, error));
    }
  }

  try {
    autostart.repair();
    look();
  } catch (error) {
    look(() => words.notStarted(place, error));
  }
  followSetting(settings, 'startAtLogin', set);
  return () => look();
}
