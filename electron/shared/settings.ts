import { type AlertRule, type QuietHours, usualRules } from './alert.ts';
import type { Language } from './language.ts';
import { type ListFilter, type ListView, usualListView } from './list-view.ts';

/** What a person may decide. Kept in one file for every door; each change applies at once, everywhere. */
export interface Settings {
  readonly language: Language | 'system';
  readonly theme: 'system' | 'light' | 'dark';
  /** How often the sockets are read while somebody looks on, in milliseconds; seldomer when nobody does. */
  readonly pollIntervalMs: number;
  /** Folds the operating system's own listeners away, in the list and in the tray. */
  readonly foldSystem: boolean;
  /** `alone-skips`: a stop that ends one process and nothing else beside it begins without being confirmed. */
  readonly confirmStop: 'always' | 'alone-skips';
  /** How long a process may take to end before a forced stop is offered, in milliseconds; null: what suits the program. */
  readonly graceMs: number | null;
  /** Ports that come first, in list and tray, ascending. */
  readonly favourites: readonly number[];
  readonly alerts: AlertSettings;
  readonly history: { readonly keepDays: number; readonly mostEvents: number };
  readonly list: ListView;
  /** What the tray's panel last showed. */
  readonly panelFilter: ListFilter;
  /** Desktop only. An Electron accelerator such as `Control+Alt+P`; null: none. */
  readonly globalShortcut: string | null;
  /** Desktop only: Portolan starts with its tray icon when the person logs in. */
  readonly startAtLogin: boolean;
  /** The first screen was read. */
  readonly welcomed: boolean;
}

export interface AlertSettings {
  readonly enabled: boolean;
  readonly quietHours: QuietHours | null;
  readonly rules: readonly AlertRule[];
}

export const usualSettings: Settings = {
  language: 'system',
  theme: 'system',
  pollIntervalMs: 500,
  foldSystem: true,
  confirmStop: 'always',
  graceMs: null,
  favourites: [],
  alerts: { enabled: true, quietHours: null, rules: usualRules },
  history: { keepDays: 30, mostEvents: 50_000 },
  list: usualListView,
  panelFilter: usualListView.filter,
  globalShortcut: null,
  startAtLogin: false,
  welcomed: false,
};

export const pollIntervalLimitsMs = { least: 250, most: 60_000 } as const;
export const graceLimitsMs = { least: 1_000, most: 120_000 } as const;
export const historyLimits = {
  keepDays: { least: 1, most: 365 },
  mostEvents: { least: 1_000, most: 200_000 },
} as const;
export const mostFavourites = 100;
export const mostRules = 100;

/** The settings with what a person must know about them. */
export interface SettingsState {
  readonly settings: Settings;
  /** Counts the changes: the newer of two states has the higher one. */
  readonly revision: number;
  /** The file was damaged and set aside, or cannot be written, in words; null when all is well. */
  readonly problem: string | null;
  /** What this door can do: the browser neither starts at login nor has a shortcut. */
  readonly desktop: DesktopSettingsState | null;
}

/** What the system says about settings that it keeps or may refuse. */
export interface DesktopSettingsState {
  /** Why the shortcut does not work, in words, such as that another program has it; null where it does or none is set. */
  readonly shortcutProblem: string | null;
  readonly startAtLogin: { readonly available: boolean; readonly problem: string | null };
  /** What of a notification this system can show. */
  readonly notifications: { readonly available: boolean; readonly actions: boolean };
}

export type SettingsChange = { readonly [Name in keyof Settings]?: Settings[Name] | undefined };

/** The settings after a change; what it leaves out stays. */
export function changedSettings<Some extends SettingsChange>(settings: Some, change: SettingsChange): Some {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...settings, ...Object.fromEntries(given) };
}
