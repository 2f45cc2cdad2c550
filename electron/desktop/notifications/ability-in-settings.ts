import type { SettingsStore } from '../../settings/store.ts';
import type { DesktopSettingsState, SettingsState } from '../../shared/settings.ts';
import type { Notifier } from './notifier.ts';

const nothing: Omit<DesktopSettingsState, 'notifications'> = {
  shortcutProblem: null,
  startAtLogin: { available: false, problem: null },
};

/** The settings together with what this system's notifications can do. */
export function withNotificationAbility(own: SettingsStore, notifier: Notifier): SettingsStore {
  const joined = (state: SettingsState): SettingsState => ({
    ...state,
    desktop: { ...nothing, ...state.desktop, notifications: notifier.ability() },
  });
  return {
    get: () => joined(own.get()),
    change: (change) => joined(own.change(change)),
    subscribe(listener) {
      const end = own.subscribe((state) => listener(joined(state)));
      const endAbility = notifier.onAbility(() => listener(joined(own.get())));
      return () => {
        end();
        endAbility();
      };
    },
  };
}
