import { readFileSync, readlinkSync } from 'node:fs';
import { isUnknown, type Known, knownOr } from '../../shared/known.ts';
import type { Owner, ParentProcess } from '../../shared/listener.ts';
import { type Boot, ticksPerSecond } from './boot.ts';
import { formatIdentity } from './process-identity.ts';
import { type ProcessStat, readProcessStat } from './process-stat.ts';
import { programName } from './program-name.ts';
import { isGoneError, isPermissionError } from './socket-holders.ts';

export interface ProcessContext {
  readonly procRoot: string;
  readonly boot: Boot;
  readonly userName: (uid: number) => Known<string>;
}

/** Everything of a socket's owner that this user may read. A process that ends meanwhile leaves unknowns, not errors. */
export function readOwner({ procRoot, boot, userName }: ProcessContext, pid: number): Owner {
  const folder = `${procRoot}/${pid}`;
  const { stat, command, exe, name } = readProgram(procRoot, pid);
  const uid = attempt<number>(() => effectiveUid(readFileSync(`${folder}/status`, 'utf8')) ?? unparsed);
  return {
    pid,
    identity: mapKnown(stat, ({ startTicks }) => formatIdentity(boot, pid, startTicks)),
    name,
    executable: exe,
    command,
    user: isUnknown(uid) ? uid : userName(uid),
    startedAt: mapKnown(stat, ({ startTicks }) => startTime(boot, startTicks)),
    cwd: attempt(() => readlinkSync(`${folder}/cwd`)),
    project: { unknown: 'unsupported' },
    unit: { unknown: 'unsupported' },
    containerId: { unknown: 'unsupported' },
    parents: mapKnown(stat, ({ parentPid }) => readParents(procRoot, parentPid)),
  };
}

interface Program {
  readonly stat: Known<ProcessStat>;
  readonly command: Known<readonly string[]>;
  readonly exe: Known<string>;
  readonly name: Known<string>;
}

function readProgram(procRoot: string, pid: number): Program {
  const folder = `${procRoot}/${pid}`;
  const stat = attempt<ProcessStat>(() => readProcessStat(procRoot, pid) ?? unparsed);
  const command = attempt(() => splitCommand(readFileSync(`${folder}/cmdline`, 'utf8')));
  const exe = attempt(() => readlinkSync(`${folder}/exe`));
  const name = mapKnown(stat, ({ comm }) =>
    programName({ comm, command: knownOr(command, null), exe: knownOr(exe, null) }),
  );
  return { stat, command, exe, name };
}

/** The nearest first, up to the first process or the first that cannot be read. */
function readParents(procRoot: string, nearestPid: number): readonly ParentProcess[] {
  const parents: ParentProcess[] = [];
  const seen = new Set<number>();
  for (let pid = nearestPid; pid > 0 && !seen.has(pid); ) {
    seen.add(pid);
    const { stat, name } = readProgram(procRoot, pid);
    parents.push({ pid, name });
    if (isUnknown(stat)) break;
    pid = stat.parentPid;
  }
  return parents;
}

function startTime(boot: Boot, startTicks: string): string {
  return new Date(boot.startedAtMs + (Number(startTicks) * 1000) / ticksPerSecond).toISOString();
}

/** Arguments end with NUL each; a program that rewrote its title leaves one string. Kernel threads have none. */
export function splitCommand(cmdline: string): readonly string[] {
  return cmdline === '' ? [] : cmdline.replace(/\0+$/, '').split('\0');
}

/** The second number of the `Uid:` line (proc_pid_status(5)). */
export function effectiveUid(status: string): number | null {
  const uid = /^Uid:\s+\d+\s+(\d+)/m.exec(status)?.[1];
  return uid === undefined ? null : Number(uid);
}

const unparsed = { unknown: 'parse' } as const;

function attempt<T>(read: () => Known<T>): Known<T> {
  try {
    return read();
  } catch (error) {
    if (isPermissionError(error)) return { unknown: 'permission' };
    if (isGoneError(error)) return { unknown: 'gone' };
    throw error;
  }
}

function mapKnown<T, R>(value: Known<T>, map: (value: T) => R): Known<R> {
  return isUnknown(value) ? value : map(value);
}
