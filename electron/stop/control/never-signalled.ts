import { controlText } from '../text/control.ts';

/**
 * The last guard before a signal: whoever asks should have refused long before. Numbers below 1 would reach whole groups
 * of processes (kill(2)), 1 is the first process of Unix, 0 and 4 are the kernel of Windows.
 * @param least the lowest pid that may be signalled
 * @throws for the system's own processes and for Portolan's
 */
export function refuseProtected(pid: number, least: number, ownPids: ReadonlySet<number>): void {
  if (!Number.isSafeInteger(pid) || pid < least) throw new Error(controlText.systemProcess(pid));
  if (ownPids.has(pid)) throw new Error(controlText.ownProcess(pid));
}
