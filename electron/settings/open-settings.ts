import { followFile } from '../files/follow-file.ts';
import { systemLock } from '../files/system-lock.ts';
import type { Logger } from '../shared/logger.ts';
import { setTimer } from '../shared/set-timer.ts';
import { type FileSettingsStore, openSettingsStore, type SettingsStore } from './store.ts';

export interface OpenSettings extends SettingsStore {
  /** Ends it when everything is written. */
  close(): Promise<void>;
}

/** The settings in `file` with this system's clocks: nothing is watched. */
export function openSettingsOnce(file: string): FileSettingsStore {
  return openSettingsStore({ ...systemLock, file, now: () => new Date() });
}

/** The settings in `file` for a door that stays open: what others write is noticed, and damage is set aside at once. */
export function openSettings(file: string, log: Logger): OpenSettings {
  const store = openSettingsOnce(file);
  const stopFollowing = followFile(file, store.refresh, { complain: (message) => log.warn(message), setTimer });
  void store.mend().then(() => {
    const { problem } = store.get();
    if (problem !== null) log.warn(problem);
  });
  const { get, change, subscribe } = store;
  return {
    get,
    change,
    subscribe,
    async close() {
      stopFollowing();
      await store.settled();
    },
  };
}
