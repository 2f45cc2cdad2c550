import { constants, copyFileSync, rmSync } from 'node:fs';
import { isErrorCode } from '../shared/error-code.ts';

/**
 * Keeps a damaged file beside itself, as `NAME.damaged-MOMENT.ENDING`, and returns where. A copy, not another name: if
 * all ends here, the file still stands and is found damaged again. Throws what the file system throws.
 */
export function setAside(file: string, now: Date): string {
  const aside = file.replace(/(\.\w+)?$/, `.damaged-${now.toISOString().replaceAll(':', '-')}$1`);
  try {
    copyFileSync(file, aside, constants.COPYFILE_EXCL);
  } catch (error) {
    if (!isErrorCode(error, 'EEXIST')) rmSync(aside, { force: true });
    throw error;
  }
  return aside;
}
