import type { ToolAnswer, ToolFailure } from '../../sockets/tools/run-tool.ts';

/** Runs one of the system's tools; `runTool` with the search path filled in. */
export type RunServiceTool = (
  program: string,
  words: readonly string[],
  options: { readonly timeoutMs: number; readonly endsWell?: readonly number[] },
) => Promise<ToolAnswer>;

/** For a question; what ends something takes as long as it takes. */
export const askTimeoutMs = 2_000;

/** What a failed tool said, in its own words where it found any. */
export function complaintOf({ message, ended }: ToolFailure): string {
  const [line] = (ended?.complaint ?? '').split('\n');
  return line ? `${message}: ${line}` : message;
}
