import { followFile } from '../files/follow-file.ts';
import { systemLock } from '../files/system-lock.ts';
import type { Logger } from '../shared/logger.ts';
import { setTimer } from '../shared/set-timer.ts';
import { type FileNotebookStore, type NotebookStore, openNotebookStore } from './store.ts';

export interface OpenNotebook extends NotebookStore {
  /** Ends it when everything is written. */
  close(): Promise<void>;
}

/** The notebook in `file` for one command: nothing is watched. */
export function openNotebookOnce(file: string): FileNotebookStore {
  return openNotebookStore({ ...systemLock, file, now: () => new Date() });
}

/** The notebook in `file` for a door that stays open: what others write is noticed, and damage is set aside at once. */
export function openNotebook(file: string, log: Logger): OpenNotebook {
  const store = openNotebookOnce(file);
  const complain = (message: string) => log.warn(message);
  const stopFollowing = followFile(file, store.refresh, { complain, setTimer });
  // Mends what is damaged and changes nothing else. That it could not be mended is told with the next change too.
  if (store.get().problem !== null) store.change((entries) => entries).catch((error: Error) => complain(error.message));
  return {
    ...store,
    async close() {
      stopFollowing();
      await store.settled();
    },
  };
}
