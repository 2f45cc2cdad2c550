import { printable } from '../shared/printable.ts';
import { sentence } from '../shared/sentence.ts';
import type { Problem } from '../shared/snapshot.ts';
import type { Terminal } from './terminal.ts';

/** One line on standard error, led by the command's name as other commands do it. */
export function complain(terminal: Terminal, message: string): void {
  terminal.complain(`portolan: ${printable(message)}`);
}

/** What a reading could not do, each with the way to mend it. */
export function complainOfProblems(terminal: Terminal, problems: readonly Problem[]): void {
  for (const { message, remedy } of problems) complain(terminal, `${sentence(message)} ${sentence(remedy)}`);
}
