import { readFileSync } from 'node:fs';

/** The fields of `/proc/PID/stat` that tell one process from another (proc_pid_stat(5)). */
export interface ProcessStat {
  /** At most 15 bytes; any byte may occur in it, parentheses and newlines too. */
  readonly comm: string;
  readonly state: string;
  readonly parentPid: number;
  /** Zero where the group is one of another pid namespace, as that of kernel threads is. */
  readonly groupId: number;
  /** Whether it has a controlling terminal: `tty_nr` is then not zero. */
  readonly hasTerminal: boolean;
  /** Clock ticks since boot at which the process started: field 22, exact and never changing. */
  readonly startTicks: string;
}

/** Null when the text does not have the documented form. */
export function parseProcessStat(text: string): ProcessStat | null {
  const open = text.indexOf('(');
  // comm may hold ") ", so the last parenthesis is the one that ends it.
  const close = text.lastIndexOf(')');
  if (open < 0 || close < open) return null;
  const fields = text.slice(close + 2).split(' ');
  const [state = '', parentPid = '', groupId = '', , terminal = ''] = fields;
  const startTicks = fields[19] ?? '';
  if (![parentPid, groupId, startTicks].every((field) => /^\d+$/.test(field)) || !/^-?\d+$/.test(terminal)) return null;
  return {
    comm: text.slice(open + 1, close),
    state,
    parentPid: Number(parentPid),
    groupId: Number(groupId),
    hasTerminal: terminal !== '0',
    startTicks,
  };
}

/** @throws what the file system says: ENOENT or ESRCH when the process has ended */
export function readProcessStat(procRoot: string, pid: number): ProcessStat | null {
  return parseProcessStat(readFileSync(`${procRoot}/${pid}/stat`, 'utf8'));
}
