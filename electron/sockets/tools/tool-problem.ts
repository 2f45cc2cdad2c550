import type { UnknownReason } from '../../shared/known.ts';
import type { Problem } from '../../shared/snapshot.ts';
import { socketsText } from '../text/spoken.ts';
import type { ToolAnswer } from './run-tool.ts';

/** Runs one of the system's tools; `runTool` with the search path and the deadline filled in. */
export type RunTool = (
  program: string,
  words: readonly string[],
  options?: { readonly environment?: Readonly<Record<string, string>>; readonly endsWell?: readonly number[] },
) => Promise<ToolAnswer>;

/** A tool answered, but not in the form that its manual promises. */
export function unreadable(program: string): ToolProblem {
  return { code: 'parse', message: socketsText.toolSilent(program) };
}

export interface ToolProblem {
  readonly code: Problem['code'];
  readonly message: string;
}

/** The reason that the values of a tool have when it failed. */
export function unknownBecause({ code }: ToolProblem): UnknownReason {
  return code === 'timeout' || code === 'parse' || code === 'permission' ? code : 'unsupported';
}

/** @param rowsAffected rows that lack what the tool would have told; null when that cannot be told */
export function toolProblem(
  program: string,
  problem: ToolProblem,
  lacking: string,
  rowsAffected: number | null,
): Problem {
  const { code, message } = problem;
  return {
    source: program,
    code,
    message: `${message}: ${lacking}`,
    rowsAffected,
    remedy: code === 'missing-tool' ? socketsText.toolOnPath(program) : socketsText.toolByHand(program),
  };
}
