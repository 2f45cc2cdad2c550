import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';

export interface FollowDeps {
  /** Returns the way to cancel the timer. */
  setTimer(action: () => void, delayMs: number): () => void;
  /** Told why changes by others go unnoticed from now on. */
  complain(message: string): void;
}

const calmMs = 50;

/**
 * Tells, shortly after, that something happened to a file: its folder is watched, because the file may be replaced or
 * not be there yet. Does not keep the process alive. Returns the way to end it.
 */
export function followFile(file: string, tell: () => void, { setTimer, complain }: FollowDeps): () => void {
  let cancel: () => void = () => undefined;
  try {
    makeFolder(dirname(file));
    const watcher = watch(dirname(file), { persistent: false }, (_event, name) => {
      // Some systems do not say which file it was.
      if (name !== null && name !== basename(file)) return;
      cancel();
      cancel = setTimer(tell, calmMs);
    });
    watcher.on('error', (error) => complain(`${dirname(file)} can no longer be watched: ${error.message}`));
    return () => {
      cancel();
      watcher.close();
    };
  } catch (error) {
    complain(`${dirname(file)} cannot be watched: ${error instanceof Error ? error.message : String(error)}`);
    return cancel;
  }
}
