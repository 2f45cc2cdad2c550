import { readFileSync, readlinkSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isUnknown, type Known, knownOr } from '../../shared/known.ts';
import type { Owner, ParentProcess, Project } from '../../shared/listener.ts';
import { attempt } from '../attempt.ts';
import type { ReadingDepth } from '../source.ts';
import { type Boot, ticksPerSecond } from './boot.ts';
import { parseProcessCgroup, readControlGroup } from './control-group.ts';
import { formatIdentity } from './process-identity.ts';
import { type ProcessStat, readProcessStat } from './process-stat.ts';
import { programName } from './program-name.ts';
import { readRemoteMounts } from './remote-mounts.ts';

export interface ProcessContext {
  readonly procRoot: string;
  readonly boot: Known<Boot>;
  readonly userName: (uid: number) => Known<string>;
  /** The project that a working folder belongs to. */
  readonly findProject: (folder: string) => Known<Project | null>;
}

/** Processes as they are read during one pass over the sockets: each one once, however often it is asked for. */
export interface ProcessPass {
  /** Everything of a socket's owner that this user may read. A process that ends meanwhile leaves unknowns, not errors. */
  owner(pid: number): Owner;
}

/**
 * Remembers owners from pass to pass. An owner whose start, name, arguments, executable and parents are what they were
 * is the same object again; its folder, user and control group are then read anew in a cross-checked pass only, since
 * programs change them soon after their start or never.
 */
export interface ProcessMemory {
  /** @param depth all but `quick` drop what is remembered of processes that this pass does not ask for */
  startPass(depth: ReadingDepth): ProcessPass;
}

export function createProcessMemory(context: ProcessContext): ProcessMemory {
  let remembered = new Map<number, Remembered>();

  return {
    startPass(depth) {
      const previous = remembered;
      remembered = depth === 'quick' ? new Map(previous) : new Map();
      const memory = remembered;
      const read = new Set<number>();
      const programs = new Map<number, Program>();
      const mayWait = readRemoteMounts(context.procRoot);

      function programOf(pid: number): Program {
        const known = programs.get(pid) ?? readProgram(context.procRoot, pid, mayWait);
        programs.set(pid, known);
        return known;
      }

      function remember(pid: number): Remembered {
        const own = programOf(pid);
        const parents = [...ancestry(pid, programOf)]
          .slice(1)
          .map(([parentPid, { name }]) => ({ pid: parentPid, name }));
        // Not the ancestors' arguments: those may be long, and of a server that writes its state there, ever new.
        const { stat, ...program } = own;
        const born = mapKnown(stat, ({ parentPid, startTicks }) => [parentPid, startTicks]);
        const marks = JSON.stringify([born, program, parents]);
        const before = previous.get(pid);
        if (before?.marks === marks && depth !== 'cross-checked') return before;
        const owner = readOwner(context, pid, own, parents, mayWait);
        return { marks, owner: before && isDeepStrictEqual(before.owner, owner) ? before.owner : owner };
      }

      return {
        owner(pid) {
          const known = (read.has(pid) && memory.get(pid)) || remember(pid);
          read.add(pid);
          memory.set(pid, known);
          return known.owner;
        },
      };
    },
  };
}

interface Remembered {
  /** Equal exactly when nothing of what is read in every pass has changed. */
  readonly marks: string;
  readonly owner: Owner;
}

/** What a process runs, and what its line in the kernel's list says. */
export interface Program {
  readonly stat: Known<ProcessStat>;
  readonly command: Known<readonly string[]>;
  readonly exe: Known<string>;
  readonly name: Known<string>;
}

/** The process and its parents, the nearest first, up to the first process or the first that cannot be read. */
function* ancestry(pid: number, programOf: (pid: number) => Program): Generator<readonly [number, Program]> {
  const seen = new Set<number>();
  for (let each = pid; each > 0 && !seen.has(each); ) {
    seen.add(each);
    const known = programOf(each);
    yield [each, known];
    if (isUnknown(known.stat)) return;
    each = known.stat.parentPid;
  }
}

/** @param mayWait whether to look at a folder may take for ever */
export function readProgram(procRoot: string, pid: number, mayWait: (folder: string) => boolean): Program {
  const folder = `${procRoot}/${pid}`;
  const stat = attempt<ProcessStat>(() => readProcessStat(procRoot, pid) ?? unparsed);
  const command = attempt(() => splitCommand(readFileSync(`${folder}/cmdline`, 'utf8')));
  const exe = attempt(() => readlinkSync(`${folder}/exe`));
  const name = mapKnown(stat, ({ comm }) =>
    programName({
      comm,
      command: knownOr(command, null),
      exe: knownOr(exe, null),
      isLink: (link) => !isUnknown(exe) && !mayWait(exe) && isProgram(folder, join(dirname(exe), link)),
    }),
  );
  return { stat, command, exe, name };
}

/** @param mayWait whether to look at a folder may take for ever */
function readOwner(
  context: ProcessContext,
  pid: number,
  program: Program,
  parents: readonly ParentProcess[],
  mayWait: (folder: string) => boolean,
): Owner {
  const { procRoot, boot, userName, findProject } = context;
  const { stat, command, exe, name } = program;
  const folder = `${procRoot}/${pid}`;
  const uid = attempt<number>(() => effectiveUid(readFileSync(`${folder}/status`, 'utf8')) ?? unparsed);
  const cwd = attempt(() => readlinkSync(`${folder}/cwd`));
  const group = attempt(() => readControlGroup(parseProcessCgroup(readFileSync(`${folder}/cgroup`, 'utf8'))));
  return {
    pid,
    identity: mapKnown(stat, ({ startTicks }) => mapKnown(boot, (known) => formatIdentity(known, pid, startTicks))),
    name,
    executable: exe,
    command,
    user: mapKnown(uid, userName),
    startedAt: mapKnown(stat, ({ startTicks }) => mapKnown(boot, (known) => startTime(known, startTicks))),
    cwd,
    project: mapKnown(cwd, (path) =>
      attempt(() => (mayWait(path) ? unasked : isSameHere(`${folder}/cwd`, path) ? findProject(path) : null)),
    ),
    unit: mapKnown(group, ({ unit }) => unit),
    containerId: mapKnown(group, ({ containerId }) => containerId),
    parents: mapKnown(stat, () => parents),
  };
}

/** Not looked at: the answer might never come. */
const unasked = { unknown: 'unsupported' } as const;

/** Of a process in a container, or of one whose folder or file was removed, the path is another here, or none. */
function isSameHere(link: string, path: string): boolean {
  const there = statSync(link, { throwIfNoEntry: false });
  const here = statSync(path, { throwIfNoEntry: false });
  return there !== undefined && here !== undefined && there.dev === here.dev && there.ino === here.ino;
}

function isProgram(folder: string, path: string): boolean {
  return attempt(() => isSameHere(`${folder}/exe`, path)) === true;
}

export function startTime(boot: Boot, startTicks: string): string {
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

function mapKnown<T, R>(value: Known<T>, map: (value: T) => Known<R>): Known<R> {
  return isUnknown(value) ? value : map(value);
}
