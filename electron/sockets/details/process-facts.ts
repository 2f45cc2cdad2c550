import { isUnknown, type Known } from '../../shared/known.ts';
import type { Owner, ParentProcess } from '../../shared/listener.ts';

/** What a system's own list of processes says of one of them. */
export interface ProcessFacts
  extends Pick<Owner, 'pid' | 'identity' | 'name' | 'executable' | 'command' | 'user' | 'startedAt'> {
  readonly parentPid: number;
}

export type ProcessList = ReadonlyMap<number, ProcessFacts>;

const gone = { unknown: 'gone' } as const;

/**
 * The nearest first, up to the first process or the first that has ended. A process that started after its child only
 * has the pid that the parent had: the parent has ended.
 */
export function parentsOf(process: ProcessFacts, list: ProcessList): readonly ParentProcess[] {
  const parents: ParentProcess[] = [];
  const seen = new Set([process.pid]);
  let child = process;
  while (child.parentPid > 0 && !seen.has(child.parentPid)) {
    const parent = list.get(child.parentPid);
    if (!parent || startedAfter(parent.startedAt, child.startedAt)) {
      parents.push({ pid: child.parentPid, name: gone });
      break;
    }
    parents.push({ pid: parent.pid, name: parent.name });
    seen.add(parent.pid);
    child = parent;
  }
  return parents;
}

/** ISO 8601 in UTC with one and the same precision compares as text. */
function startedAfter(one: Known<string>, other: Known<string>): boolean {
  return !isUnknown(one) && !isUnknown(other) && one > other;
}
