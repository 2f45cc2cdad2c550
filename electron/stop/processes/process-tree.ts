import { isUnknown, type Known } from '../../shared/known.ts';
import { ancestorsOf as ancestorsIn, mayHaveStarted } from '../../sockets/details/process-facts.ts';
import type { ListedProcess, ProcessTable } from './process-table.ts';

type Processes = Pick<ProcessTable, 'processes'>;

/** Whoever started it, the nearest first, as far as they still run. Empty where the pid is not in the table. */
export function ancestorsOf({ processes }: Processes, pid: number): readonly ListedProcess[] {
  const process = processes.get(pid);
  return process ? ancestorsIn(process, processes) : [];
}

/**
 * What it has started, directly or not, parents before their children. What lost its parent was adopted by another
 * process and is no descendant any more.
 */
export function descendantsOf({ processes }: Processes, pid: number): readonly ListedProcess[] {
  const process = processes.get(pid);
  if (!process) return [];
  const children = new Map<number, ListedProcess[]>();
  for (const child of processes.values()) {
    const siblings = children.get(child.parentPid);
    if (siblings) siblings.push(child);
    else children.set(child.parentPid, [child]);
  }
  const found = new Set([process]);
  // A set is walked in the order in which it grows.
  for (const parent of found) {
    for (const child of children.get(parent.pid) ?? []) if (mayHaveStarted(parent, child)) found.add(child);
  }
  found.delete(process);
  return [...found];
}

/** Every member of its process group, itself among them. */
export function membersOfGroup({ processes }: Processes, pid: number): Known<readonly ListedProcess[]> {
  const groupId = processes.get(pid)?.groupId ?? { unknown: 'gone' };
  if (isUnknown(groupId)) return groupId;
  return [...processes.values()].filter((process) => process.groupId === groupId);
}
