import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isErrorCode } from '../shared/error-code.ts';

/**
 * Makes a folder and those above it, for its user alone (XDG Base Directory Specification: 0700); one that is there
 * stays as it is. Throws what the file system says of the folder that cannot be made, where Node's own `recursive`
 * takes a read-only disk and a link that leads nowhere for a folder that is missing.
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (isErrorCode(error, 'EEXIST') && statSync(path).isDirectory()) return;
    if (!isErrorCode(error, 'ENOENT')) throw error;
    makeFolder(dirname(path));
    mkdirSync(path, { mode: 0o700 });
  }
}
