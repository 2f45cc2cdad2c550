import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether a program of this name can be run through the search path given. */
export function isOnPath(program: string, searchPath: string | undefined): boolean {
  return (searchPath ?? '').split(delimiter).some((folder) => folder !== '' && isExecutable(join(folder, program)));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // Not there, or not ours to run: for finding a tool the two are the same.
    return false;
  }
}
