import { useSyncExternalStore } from 'react';
import type { SettingsState } from '../../electron/shared/settings.ts';
import { useEnvironment } from '../environment.ts';

/** What the person decided. */
export function useSettings(): SettingsState {
  const { settings } = useEnvironment();
  return useSyncExternalStore(settings.subscribe, settings.get);
}
