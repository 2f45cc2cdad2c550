import { isUnknown } from '../../shared/known.ts';
import type { Owner, ParentProcess } from '../../shared/listener.ts';

/** What a system's own list of processes says of one of them. */
export interface ProcessFacts
  extends Pick<Owner, 'pid' | 'identity' | 'name' | 'executable' | 'command' | 'user' | 'startedAt'> {
  readonly parentPid: number;
}

export type ProcessList = ReadonlyMap<number, ProcessFacts>;

type Born = Pick<ProcessFacts, 'pid' | 'parentPid' | 'startedAt'>;

/** The nearest first, up to the first process or the first that has ended. */
export function ancestorsOf<T extends Born>(process: T, list: ReadonlyMap<number, T>): readonly T[] {
  const ancestors: T[] = [];
  const seen = new Set([process.pid]);
  for (let child = process; child.parentPid > 0 && !seen.has(child.parentPid); ) {
    const parent = list.get(child.parentPid);
    if (!parent || !mayHaveStarted(parent, child)) break;
    ancestors.push(parent);
    seen.add(parent.pid);
    child = parent;
  }
  return ancestors;
}

/** A process that started after its child only has the pid that the parent had: the parent has ended. */
export function mayHaveStarted(parent: Born, child: Born): boolean {
  // ISO 8601 in UTC with one and the same precision compares as text.
  return isUnknown(parent.startedAt) || isUnknown(child.startedAt) || parent.startedAt <= child.startedAt;
}

/** The same as a person is told it: the first that has ended is named too, as far as it can be. */
export function parentsOf(process: ProcessFacts, list: ProcessList): readonly ParentProcess[] {
  const parents = ancestorsOf(process, list);
  const { parentPid } = parents.at(-1) ?? process;
  const isCircle = [process, ...parents].some(({ pid }) => pid === parentPid);
  const ended = parentPid > 0 && !isCircle ? [{ pid: parentPid, name: { unknown: 'gone' } as const }] : [];
  return [...parents.map(({ pid, name }) => ({ pid, name })), ...ended];
}
