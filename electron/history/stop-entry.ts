import { z } from 'zod';
import { type StopOutcome, type StopPlan, type StopRecord, stopScopes } from '../shared/stop.ts';
import { highestPort, socketProtocols } from '../shared/transport.ts';

type Begun = Omit<StopRecord, 'result'>;
type Ended = { readonly id: string } & NonNullable<StopRecord['result']>;

/** One line of the log. Two for each stop, so that one whose end Portolan did not live to see is remembered too. */
export type StopEntry = { readonly begun: Begun } | { readonly ended: Ended };

/** Each by itself, so that the compiler misses none. */
const outcomes = {
  freed: 'freed',
  'still-held': 'still-held',
  'opened-again': 'opened-again',
  refused: 'refused',
  'permission-denied': 'permission-denied',
  'already-gone': 'already-gone',
  'nothing-listens': 'nothing-listens',
  unknown: 'unknown',
} as const satisfies { readonly [O in StopOutcome]: O };

const begun = z.object({
  id: z.string().min(1),
  at: z.iso.datetime(),
  protocol: z.enum(socketProtocols),
  port: z.int().min(0).max(highestPort),
  // `hiddenProcess` has none.
  pid: z.int().min(0),
  name: z.string(),
  command: z.string(),
  user: z.string(),
  scope: z.enum(stopScopes),
  way: z.string(),
  signal: z.enum(['SIGTERM', 'SIGKILL']).nullable(),
  startAgain: z.object({ command: z.string(), folder: z.string().nullable() }).nullable(),
}) satisfies z.ZodType<Begun>;

const ended = z.object({
  id: z.string().min(1),
  at: z.iso.datetime(),
  outcome: z.enum(outcomes),
  detail: z.string(),
}) satisfies z.ZodType<Ended>;

/** A later Portolan may add fields; they are passed over here and stay in the file. */
const entry = z.union([z.object({ begun }), z.object({ ended })]) satisfies z.ZodType<StopEntry>;

/** Longer command lines are kept as far as this, in characters, and cannot be started again from the history. */
export const longestCommand = 32_768;

/** What is remembered of a stop from its beginning on. @param at ISO 8601 */
export function begunEntry(id: string, at: string, plan: StopPlan): StopEntry {
  const { target, name, command, user, scope, way, signal, startAgain } = plan;
  const { protocol, port, pid } = target;
  return {
    begun: {
      ...{ id, at, protocol, port, pid, name, user, scope, signal },
      way: way.title,
      command: command.length > longestCommand ? `${command.slice(0, longestCommand)}…` : command,
      startAgain: (startAgain?.command.length ?? 0) > longestCommand ? null : startAgain,
    },
  };
}

/** On a line of its own even behind one that was cut off: a line feed comes before it too. */
export function entryLine(entry: StopEntry): string {
  return `\n${JSON.stringify(entry)}\n`;
}

/** What a log's text holds, and how many of its lines could not be understood. Any text has an answer. */
export function readEntries(text: string): { readonly entries: readonly StopEntry[]; readonly damaged: number } {
  const lines = text.split('\n').filter((line) => line !== '');
  const entries = lines.flatMap((line) => entry.safeParse(parseJson(line)).data ?? []);
  return { entries, damaged: lines.length - entries.length };
}

/** The stops that the entries tell of, the oldest first. The end of one that is forgotten is passed over. */
export function recordsOf(entries: readonly StopEntry[]): readonly StopRecord[] {
  // A line that was written twice, because nobody could tell whether it had arrived, counts once.
  const records = new Map(entries.flatMap((each) => ('begun' in each ? [[each.begun.id, each.begun] as const] : [])));
  const results = new Map(
    entries.flatMap((each) => ('ended' in each ? [[each.ended.id, resultOf(each.ended)] as const] : [])),
  );
  return [...records.values()].map((record) => ({ ...record, result: results.get(record.id) ?? null }));
}

function resultOf({ at, outcome, detail }: Ended): StopRecord['result'] {
  return { at, outcome, detail };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
