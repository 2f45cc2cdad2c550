import { isGoneError } from '../../shared/error-code.ts';
import type { Boot } from './boot.ts';
import { readProcessStat } from './process-stat.ts';

/** `Owner.identity` of Linux. */
export function formatIdentity(boot: Boot, pid: number, startTicks: string): string {
  return `${boot.id}:${pid}:${startTicks}`;
}

/**
 * The identity of whatever has this pid now; null when nothing has it. A zombie counts as ended: it holds no socket
 * and a signal does nothing to it.
 * @throws when the process is there but cannot be read
 */
export function readIdentity(procRoot: string, boot: Boot, pid: number): string | null {
  try {
    const stat = readProcessStat(procRoot, pid);
    return stat && stat.state !== 'Z' ? formatIdentity(boot, pid, stat.startTicks) : null;
  } catch (error) {
    if (isGoneError(error)) return null;
    throw error;
  }
}
