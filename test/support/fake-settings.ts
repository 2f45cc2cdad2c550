import type { SettingsStore } from '../../electron/settings/store.ts';
import { changedSettings, type Settings, type SettingsState, usualSettings } from '../../electron/shared/settings.ts';

/** Settings in memory, of a person who has seen the first screen. */
export function fakeSettings(settings: Partial<Settings> = {}): SettingsStore {
  let state: SettingsState = {
    settings: { ...usualSettings, welcomed: true, ...settings },
    revision: 0,
    problem: null,
    desktop: null,
  };
  const listeners = new Set<(state: SettingsState) => void>();
  return {
    get: () => state,
    async change(change) {
      state = { ...state, settings: changedSettings(state.settings, change), revision: state.revision + 1 };
      for (const listener of listeners) listener(state);
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
