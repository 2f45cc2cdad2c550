import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isErrorCode } from '../shared/error-code.ts';

/**
 * Replaces a file as a whole or not at all; of a link, the file that it leads to. Throws what the file system throws;
 * the old file then stands.
 * @param mode who may read and write a file that is new, before the process's mask is applied
 */
export function writeAtomically(path: string, text: string, mode = 0o666): void {
  const file = behindLinks(path);
  const temporary = `${file}.${process.pid}.new`;
  try {
    const descriptor = openSync(temporary, 'w', mode);
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** A person may keep the file elsewhere, as those do who manage their settings with links. */
function behindLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return path;
    throw error;
  }
}
