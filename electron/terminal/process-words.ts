import { hiddenProcess } from '../shared/stop.ts';

/** A process as a person would point at it; one that nobody may see has no pid to show. */
export function processAndPid({ name, pid }: { readonly name: string; readonly pid: number }): string {
  return pid === hiddenProcess.pid ? name : `${name} (pid ${pid})`;
}
