import { setTimeout as sleep } from 'node:timers/promises';
import { openNotebookStore, type StoreDeps } from '../../../electron/notebook/store.ts';

let tokens = 0;

/** Real files and real time, with a short patience. */
export function storeDeps(file: string, change: Partial<StoreDeps> = {}): StoreDeps {
  return {
    file,
    expiryMs: 100,
    patienceMs: 1_000,
    newToken: () => `${process.pid} ${tokens++}`,
    sleep: (durationMs) => sleep(durationMs),
    monotonicMs: () => performance.now(),
    now: () => new Date('2026-11-22T10:00:00.000Z'),
    ...change,
  };
}

export const openStore = (file: string, change: Partial<StoreDeps> = {}) => openNotebookStore(storeDeps(file, change));
