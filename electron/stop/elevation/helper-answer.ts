import type { RevealedHolder } from '../../shared/stop.ts';
import type { SignalResult } from '../process-control.ts';

/** What the helper did or found. */
export type HelperAnswer =
  | { readonly results: readonly SignalResult[] }
  | { readonly holders: readonly RevealedHolder[] };

/** Goes up whenever the helper's arguments or answers change: an update may replace the helper under a running app. */
const version = 1;

/** One line of JSON in plain ASCII: what lies between the helper and the app may know other encodings. */
export function formatAnswer(answer: HelperAnswer): string {
  return JSON.stringify({ version, ...answer }).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export type ReadAnswer = HelperAnswer | 'garbage' | 'other-version';

/** Takes the one line and nothing else; whatever is not exactly an answer is `garbage`. */
export function parseAnswer(output: string): ReadAnswer {
  const parsed = parseJson(output);
  if (!isRecord(parsed) || typeof parsed['version'] !== 'number') return 'garbage';
  if (parsed['version'] !== version) return 'other-version';
  const { results, holders } = parsed;
  if (Array.isArray(results) && results.every(isSignalResult)) return { results };
  if (Array.isArray(holders) && holders.every(isHolder)) return { holders };
  return 'garbage';
}

/** In the order of their numbers in an exit status. */
const signalResults = ['sent', 'identity-changed', 'gone', 'let-go', 'permission'] as const satisfies SignalResult[];

/**
 * Results as an exit status, for a system that gives back nothing else of a program with administrator rights
 * (Windows): three bits each, under a mark that keeps it apart from the statuses of programs that fail (1, 2 …) or
 * crash (0xC0000000 and above, NTSTATUS).
 */
export function statusOfResults(results: readonly SignalResult[]): number {
  return results.reduce(
    (status, result, index) => status + (signalResults.indexOf(result) + 1) * 8 ** index,
    statusMark,
  );
}

/** Null where the status is not one of `statusOfResults` for this many. */
export function resultsOfStatus(status: number, count: number): readonly SignalResult[] | null {
  const digits = status - statusMark;
  if (count > mostResultsInStatus || digits < 0 || digits >= 8 ** count) return null;
  const results = Array.from({ length: count }, (_, index) => signalResults[(Math.floor(digits / 8 ** index) % 8) - 1]);
  return results.every((result) => result !== undefined) ? results : null;
}

export const mostResultsInStatus = 9;
const statusMark = 0x4000_0000;

function isSignalResult(value: unknown): value is SignalResult {
  return signalResults.some((result) => result === value);
}

function isHolder(value: unknown): value is RevealedHolder {
  if (!isRecord(value) || !Number.isInteger(value['pid']) || !Array.isArray(value['keys'])) return false;
  const texts = [value['identity'], value['name'], value['command'], value['user'], ...value['keys']];
  return texts.every((text) => typeof text === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON, so not the helper's answer.
    return null;
  }
}
