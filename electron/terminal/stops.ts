import type { StopLog } from '../history/stop-log.ts';
import { localMoment } from '../shared/local-moment.ts';
import { printable, printableJson } from '../shared/printable.ts';
import type { StopRecord, StopScope } from '../shared/stop.ts';
import { complain } from './complaints.ts';
import { exitStatus } from './exit-status.ts';
import { processAndPid, startAgainWords } from './process-words.ts';
import type { Terminal } from './terminal.ts';

export interface StopsOptions {
  /** Forgets them all. */
  readonly clear: boolean;
  readonly json: boolean;
}

export interface StopsDeps {
  readonly terminal: Terminal;
  readonly log: Pick<StopLog, 'history' | 'clear'>;
}

/** `portolan stops`: what was stopped from any door, what came of it, and how to start it again. */
export async function stops({ clear, json }: StopsOptions, { terminal, log }: StopsDeps): Promise<number> {
  const history = clear ? log.clear() : log.history();
  const { records, problem } = history;
  if (json) terminal.print(printableJson(history));
  else if (records.length > 0) terminal.print(records.flatMap(recordLines).join('\n'));
  else if (problem === null) terminal.print(clear ? 'All stops are forgotten.' : 'No stops are remembered.');
  if (problem !== null) complain(terminal, problem);
  return problem === null ? exitStatus.done : exitStatus.internalError;
}

const scopeWords: Readonly<Record<StopScope, string | null>> = {
  process: null,
  children: 'with what it started',
  group: 'its process group',
  port: 'all on the port',
};

function recordLines(record: StopRecord): readonly string[] {
  const { at, protocol, port, name, pid, user, command, way, signal, scope, result, startAgain } = record;
  const how = [signal, scopeWords[scope]].filter((words) => words !== null).join(', ');
  return [
    `${localMoment(at)}  ${protocol} ${port}  ${processAndPid({ name, pid })} of user ${user}`,
    ...(command === '' ? [] : [`  command: ${command}`]),
    `  way: ${way}${how === '' ? '' : ` (${how})`}`,
    `  ${result === null ? 'its end is not known: it is under way, or Portolan ended before it did' : `${result.outcome}: ${result.detail}`}`,
    ...(startAgain === null ? [] : [`  to start it again: ${startAgainWords(startAgain)}`]),
  ].map(printable);
}
