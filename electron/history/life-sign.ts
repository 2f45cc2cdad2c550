import { statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../files/make-folder.ts';
import { isErrorCode } from '../shared/error-code.ts';

/** Its time of change is the last moment at which somebody watched: nothing is written that could be cut off. */
export function lifeSignFile(folder: string): string {
  return join(folder, 'alive');
}

/** @param atMs milliseconds since the epoch. Throws what the file system throws. */
export function giveLifeSign(folder: string, atMs: number): void {
  const file = lifeSignFile(folder);
  const moment = new Date(atMs);
  try {
    utimesSync(file, moment, moment);
  } catch (error) {
    if (!isErrorCode(error, 'ENOENT')) throw error;
    makeFolder(folder);
    writeFileSync(file, '', { mode: 0o600 });
    utimesSync(file, moment, moment);
  }
}

/** Milliseconds since the epoch; null where nobody ever watched. */
export function lastLifeSign(folder: string): number | null {
  try {
    return statSync(lifeSignFile(folder)).mtimeMs;
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return null;
    throw error;
  }
}
