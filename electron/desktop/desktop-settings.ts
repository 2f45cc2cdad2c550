import { isDeepStrictEqual } from 'node:util';
import type { SettingsStore } from '../settings/store.ts';
import type { DesktopSettingsState, SettingsState } from '../shared/settings.ts';

/** In the language that is spoken when it is asked for. */
type Words = () => string;

/** What the desktop found out about settings that the system keeps or may refuse. */
export interface DesktopFindings {
  readonly shortcutProblem: Words | null;
  readonly startAtLogin: { readonly available: boolean; readonly problem: Words | null };
  readonly notifications: DesktopSettingsState['notifications'];
}

export interface DesktopSettings {
  get(): DesktopSettingsState;
  /** Takes over what was found out; the rest stays. What was known already is no news: it is looked at again and again. */
  learn(findings: Partial<DesktopFindings>): void;
  /** Counts the news. */
  revision(): number;
  subscribe(listener: () => void): () => void;
}

/** Nothing is known to work until it was found out. */
export function openDesktopSettings(): DesktopSettings {
  let revision = 0;
  const listeners = new Set<() => void>();
  let found: DesktopFindings = {
    shortcutProblem: null,
    startAtLogin: { available: false, problem: null },
    notifications: { available: false, actions: false },
  };
  const get = (): DesktopSettingsState => ({
    shortcutProblem: found.shortcutProblem?.() ?? null,
    startAtLogin: { ...found.startAtLogin, problem: found.startAtLogin.problem?.() ?? null },
    notifications: found.notifications,
  });
  return {
    get,
    learn(findings) {
      const before = get();
      found = { ...found, ...findings };
      if (isDeepStrictEqual(get(), before)) return;
      revision += 1;
      for (const listener of listeners) listener();
    },
    revision: () => revision,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The settings together with what the desktop says of them. */
export function withDesktop(store: SettingsStore, desktop: DesktopSettings): SettingsStore {
  const joined = (state: SettingsState): SettingsState => ({
    ...state,
    // Both only grow, and so does their sum.
    revision: state.revision + desktop.revision(),
    desktop: desktop.get(),
  });
  return {
    get: () => joined(store.get()),
    change: async (change) => joined(await store.change(change)),
    subscribe(listener) {
      const ends = [
        store.subscribe((state) => listener(joined(state))),
        desktop.subscribe(() => listener(joined(store.get()))),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}
