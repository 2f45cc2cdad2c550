import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { followFile } from '../files/follow-file.ts';
import type { Logger } from '../shared/logger.ts';
import { setTimer } from '../shared/set-timer.ts';
import { type NotebookStore, openNotebookStore } from './store.ts';

export interface OpenNotebook extends NotebookStore {
  close(): void;
}

/** The notebook in `file` for one command: nothing is watched. */
export function openNotebookOnce(file: string): NotebookStore {
  return openNotebookStore({
    file,
    // A change takes milliseconds, but writing it through to a busy disk may take seconds.
    expiryMs: 10_000,
    patienceMs: 20_000,
    newToken: randomUUID,
    sleep: (durationMs) => sleep(durationMs),
    monotonicMs: () => performance.now(),
    now: () => new Date(),
  });
}

/** The notebook in `file` for a door that stays open: what others write is noticed, and damage is set aside at once. */
export function openNotebook(file: string, log: Logger): OpenNotebook {
  const store = openNotebookOnce(file);
  const complain = (message: string) => log.warn(message);
  const close = followFile(file, store.refresh, {
    complain,
    setTimer,
  });
  // Mends what is damaged and changes nothing else. That it could not be mended is told with the next change too.
  if (store.get().problem !== null) store.change((entries) => entries).catch((error: Error) => complain(error.message));
  return { ...store, close };
}
