import { statSync } from 'node:fs';
import { errorCodeOf } from '../shared/error-code.ts';

/**
 * A text that differs when the file was replaced, changed, made or removed. Two changes of the same length within one
 * tick of the kernel's clock may look alike: good enough to show what is new, not to build a change upon.
 */
export function fileMark(path: string): string {
  try {
    const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
    return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
  } catch (error) {
    return errorCodeOf(error);
  }
}
