import { setTimeout as sleep } from 'node:timers/promises';
import { openSettingsStore, type SettingsStoreDeps } from '../../../electron/settings/store.ts';

let tokens = 0;

/** Real files and real time, with a short patience. */
export function openStore(file: string, change: Partial<SettingsStoreDeps> = {}) {
  return openSettingsStore({
    file,
    expiryMs: 100,
    patienceMs: 1_000,
    newToken: () => `${process.pid} ${tokens++}`,
    sleep: (durationMs) => sleep(durationMs),
    monotonicMs: () => performance.now(),
    now: () => new Date('2026-11-22T10:00:00.000Z'),
    ...change,
  });
}
