import type { ProcessFacts } from '../details/process-facts.ts';

/** A process as `ps` lists it. */
export interface PsProcess extends ProcessFacts {
  readonly identity: string;
  readonly groupId: number;
  readonly hasTerminal: boolean;
  /** It has ended, and only waits for its parent to take note of it. */
  readonly isZombie: boolean;
}

/**
 * Each column has a `-o` of its own, since in a list everything behind `=` would be a header (ps(1)); `comm` comes last,
 * for it may hold blanks.
 */
const columns = ['pid=', 'ppid=', 'pgid=', 'tty=', 'stat=', 'user=', 'lstart=', 'comm='].flatMap((column) => [
  '-o',
  column,
]);

/** Everyone's processes. */
export const processListWords: readonly string[] = ['-axww', ...columns];

/** The one process alone, in the same columns. `ps` ends with status 1 where there is none. */
export function oneProcessWords(pid: number): readonly string[] {
  return ['-ww', ...columns, '-p', String(pid)];
}

/** @param pids whole numbers */
export function commandLineWords(pids: readonly number[]): readonly string[] {
  return ['-ww', '-o', 'pid=', '-o', 'command=', '-p', pids.join(',')];
}

/**
 * `lstart` is written in the time zone of the reader: in UTC the same start always reads the same, whatever the clock of
 * the person does in between. Names in UTF-8, dates in English.
 */
export const psEnvironment = { TZ: 'UTC0', LC_ALL: '', LANG: 'C', LC_TIME: 'C', LC_CTYPE: 'UTF-8' } as const;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `lstart` in the C locale: `Thu Nov 20 10:11:12 2026`. */
const line =
  /^\s*(?<pid>\d+)\s+(?<parent>\d+)\s+(?<group>\d+)\s+(?<terminal>\S+)\s+(?<state>\S+)\s+(?<user>\S.*?)\s+[A-Z][a-z]{2}\s+(?<month>[A-Z][a-z]{2})\s+(?<day>\d{1,2})\s+(?<time>\d\d:\d\d:\d\d)\s+(?<year>\d{4})\s+(?<comm>.*)$/;

/** Lines that do not have the documented form are passed over. Never throws. */
export function parseProcessList(output: string): ReadonlyMap<number, PsProcess> {
  const processes = output.split('\n').flatMap((text) => {
    const process = parseLine(text);
    return process ? [[process.pid, process] as const] : [];
  });
  return new Map(processes);
}

function parseLine(text: string): PsProcess | null {
  const {
    pid = '',
    parent = '',
    group = '',
    terminal = '',
    state = '',
    user = '',
    month = '',
    day = '',
    time = '',
    year = '',
    comm = '',
  } = line.exec(text)?.groups ?? {};
  const monthNumber = months.indexOf(month) + 1;
  const startedMs = Date.parse(`${year}-${twoDigits(monthNumber)}-${twoDigits(Number(day))}T${time}Z`);
  if (pid === '' || monthNumber === 0 || Number.isNaN(startedMs)) return null;
  return {
    pid: Number(pid),
    parentPid: Number(parent),
    groupId: Number(group),
    // `??` without one; the ps of Linux writes `?`.
    hasTerminal: !terminal.startsWith('?'),
    isZombie: state.startsWith('Z'),
    // A start in whole seconds: a pid used twice within one second would pass for the same process.
    identity: `${startedMs / 1000}:${pid}`,
    name: programName(comm),
    // `comm` is what the process was started as, which it may change; lsof knows the file itself.
    executable: { unknown: 'unsupported' },
    command: { unknown: 'unsupported' },
    user,
    startedAt: new Date(startedMs).toISOString(),
  };
}

/** The last part of the path, blanks and all; a login shell starts with a hyphen. */
function programName(comm: string): ProcessFacts['name'] {
  const name = comm.trimEnd();
  return name.slice(name.lastIndexOf('/') + 1).replace(/^-/, '') || { unknown: 'parse' };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/**
 * pid → command line. `ps` joins the arguments with blanks and marks no ends, so they cannot be told apart: the whole
 * line stays one string. Never throws.
 */
export function parseCommandLines(output: string): ReadonlyMap<number, string> {
  const lines = output.split('\n').flatMap((text) => {
    const [, pid, command] = /^\s*(\d+)\s(.*)$/.exec(text) ?? [];
    return pid === undefined || command === undefined ? [] : [[Number(pid), command.trim()] as const];
  });
  return new Map(lines);
}
