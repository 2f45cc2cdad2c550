import { type HelperDeps, runHelper } from './helper.ts';
import { formatAnswer, statusOfResults } from './helper-answer.ts';

/**
 * Statuses: 0, and one line with the answer on standard output (on Windows a status that is the answer); 2, refused; 1,
 * failed; the latter two with a sentence on standard error.
 */
export async function helperMain(words: readonly string[], deps: HelperDeps, platform: string): Promise<void> {
  try {
    const end = await runHelper(words, deps);
    if ('refusal' in end) fail(2, end.refusal);
    else if (platform === 'win32' && 'results' in end) process.exitCode = statusOfResults(end.results);
    else process.stdout.write(`${formatAnswer(end)}\n`);
  } catch (error) {
    fail(1, error instanceof Error ? error.message : String(error));
  }
}

function fail(status: number, sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = status;
}
