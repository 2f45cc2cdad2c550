import { isErrorCode, isGoneError, isPermissionError } from '../shared/error-code.ts';
import type { Known } from '../shared/known.ts';

/** What this process lacks says nothing about the value that was wanted. */
const ownWants = ['EMFILE', 'ENFILE', 'ENOMEM'] as const;

/**
 * A value of a process or a folder, or why it cannot be had: it may go away, it may be somebody else's, and the system
 * may refuse it in ways of its own, such as a path that is longer than it writes or a loop of links.
 * @throws faults of our own, and what is for want of descriptors or memory
 */
export function attempt<T>(read: () => Known<T>): Known<T> {
  try {
    return read();
  } catch (error) {
    if (isPermissionError(error)) return { unknown: 'permission' };
    if (isGoneError(error)) return { unknown: 'gone' };
    const isSystems = error instanceof Error && 'syscall' in error;
    if (isSystems && !ownWants.some((code) => isErrorCode(error, code))) return { unknown: 'unsupported' };
    throw error;
  }
}
