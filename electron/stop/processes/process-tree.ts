import { isUnknown } from '../../shared/known.ts';
import type { ListedProcess, ProcessTable } from './process-table.ts';

/** The nearest first. */
export function ancestorsOf({ processes }: ProcessTable, pid: number): readonly ListedProcess[] {
  const found: ListedProcess[] = [];
  const seen = new Set([pid]);
  for (let next = processes.get(pid)?.parentPid ?? 0; next > 0 && !seen.has(next); ) {
    seen.add(next);
    const parent = processes.get(next);
    if (!parent) break;
    found.push(parent);
    next = parent.parentPid;
  }
  return found;
}

/** Parents before their children. */
export function descendantsOf({ processes }: ProcessTable, pid: number): readonly ListedProcess[] {
  const found: ListedProcess[] = [];
  const parents = [pid];
  for (const parent of parents) {
    for (const each of processes.values()) {
      if (each.parentPid !== parent || parents.includes(each.pid)) continue;
      found.push(each);
      parents.push(each.pid);
    }
  }
  return found;
}

/** Null where the system knows no groups. */
export function membersOfGroup({ processes }: ProcessTable, pid: number): readonly ListedProcess[] | null {
  const group = processes.get(pid)?.groupId;
  if (group === undefined || isUnknown(group)) return null;
  return [...processes.values()].filter(({ groupId }) => groupId === group);
}
