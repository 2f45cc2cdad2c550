import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../files/make-folder.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { isErrorCode } from '../shared/error-code.ts';
import { changedSettings, type SettingsChange, type SettingsState, usualSettings } from '../shared/settings.ts';
import { settingsChange } from '../shared/settings-schema.ts';

export interface SettingsStore {
  get(): SettingsState;
  /** Applies at once; what could not be written is told in `problem`. */
  change(change: SettingsChange): SettingsState;
  /** Returns the way to end the subscription. */
  subscribe(listener: (state: SettingsState) => void): () => void;
}

/** The settings in `file`, which is replaced as a whole on each change. */
export function openSettingsStore(file: string): SettingsStore {
  const listeners = new Set<(state: SettingsState) => void>();
  let state: SettingsState = {
    settings: changedSettings(usualSettings, read(file)),
    revision: 0,
    problem: null,
    desktop: null,
  };
  return {
    get: () => state,
    change(change) {
      state = { ...state, settings: changedSettings(state.settings, change), revision: state.revision + 1 };
      makeFolder(dirname(file));
      writeAtomically(file, `${JSON.stringify(state.settings, null, 2)}\n`, 0o600);
      for (const listener of listeners) listener(state);
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function read(file: string): SettingsChange {
  try {
    return settingsChange.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return {};
    throw error;
  }
}
