import type { HelperEnd } from './helper.ts';
import { formatAnswer, statusOfResults } from './helper-answer.ts';

/** How a program ends: its status, and what it has written. */
export interface ProgramEnd {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

/**
 * 0, and one line with the answer on standard output (on Windows a status that is the answer); 2, refused; 1, failed; the
 * latter two with a sentence on standard error.
 */
export async function programEnd(run: () => Promise<HelperEnd>, platform: string): Promise<ProgramEnd> {
  try {
    const end = await run();
    if ('refusal' in end) return complaining(2, end.refusal);
    if (platform === 'win32' && 'results' in end)
      return { status: statusOfResults(end.results), output: '', errors: '' };
    return { status: 0, output: `${formatAnswer(end)}\n`, errors: '' };
  } catch (error) {
    return complaining(1, error instanceof Error ? error.message : String(error));
  }
}

function complaining(status: number, sentence: string): ProgramEnd {
  return { status, output: '', errors: `${sentence}\n` };
}
