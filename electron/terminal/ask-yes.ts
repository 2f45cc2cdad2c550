import type { Terminal } from './terminal.ts';

/** No is the answer of whoever says anything else, or closes the input. */
export async function askYes(terminal: Pick<Terminal, 'ask'>, question: string): Promise<boolean> {
  return /^y(es)?$/i.test(((await terminal.ask(`${question} [y/N] `)) ?? '').trim());
}
