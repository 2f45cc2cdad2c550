import { printable } from '../shared/printable.ts';
import { startAgainLine } from '../shared/start-command.ts';
import { hiddenProcess, type StartAgain } from '../shared/stop.ts';

/** A process as a person would point at it; one that nobody may see has no pid to show. */
export function processAndPid({ name, pid }: { readonly name: string; readonly pid: number }): string {
  return pid === hiddenProcess.pid ? name : `${name} (pid ${pid})`;
}

/** A line to copy; one that would not be what it says once it is made safe to show is not shown. */
export function startAgainWords(startAgain: StartAgain): string {
  const line = startAgainLine(startAgain);
  return printable(line) === line ? line : 'its command line cannot be shown here whole; portolan stops --json has it';
}
