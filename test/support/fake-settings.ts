import type { SettingsStore } from '../../electron/settings/store.ts';
import { changedSettings, type Settings, type SettingsState, usualSettings } from '../../electron/shared/settings.ts';

export interface FakeSettings extends SettingsStore {
  /** Takes over what a store or a desktop says beside the settings, and tells it. */
  tell(said: Partial<Pick<SettingsState, 'problem' | 'desktop'>>): void;
}

/** Settings in memory, of a person who has seen the first screen. */
export function fakeSettings(settings: Partial<Settings> = {}): FakeSettings {
  let state: SettingsState = {
    settings: { ...usualSettings, welcomed: true, ...settings },
    revision: 0,
    problem: null,
    desktop: null,
  };
  const listeners = new Set<(state: SettingsState) => void>();
  function update(change: Partial<SettingsState>): void {
    state = { ...state, ...change, revision: state.revision + 1 };
    for (const listener of listeners) listener(state);
  }
  return {
    get: () => state,
    async change(change) {
      update({ settings: changedSettings(state.settings, change) });
      return state;
    },
    tell: update,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
