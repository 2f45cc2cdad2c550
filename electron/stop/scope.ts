import { isUnknown, type Known } from '../shared/known.ts';
import type { Owner } from '../shared/listener.ts';
import type { PlannedProcess, StopScope, StopTarget } from '../shared/stop.ts';
import type { ListedProcess, ProcessTable } from './processes/process-table.ts';
import { descendantsOf, membersOfGroup } from './processes/process-tree.ts';

export type Role = PlannedProcess['role'];

/** A process that is meant, by pid and why. */
export interface Meant {
  readonly pid: number;
  readonly identity: string;
  readonly role: Role;
}

export interface ScopeContext {
  readonly target: StopTarget;
  /** Everybody who holds the port. */
  readonly holders: readonly Owner[];
  readonly table: Known<ProcessTable>;
}

/** Whom the scope means, whoever starts others before those that it started; null where that cannot be known. */
export function processesIn(scope: StopScope, { target, holders, table }: ScopeContext): readonly Meant[] | null {
  const self: Meant = { pid: target.pid, identity: target.identity, role: 'target' };
  if (scope === 'process') return [self];
  if (scope === 'port') {
    const others = holders.filter(({ pid }) => pid !== target.pid);
    return withRole(others, 'holder', self);
  }
  if (isUnknown(table)) return null;
  if (scope === 'children') return withRole(descendantsOf(table, target.pid), 'child', self);
  const members = membersOfGroup(table, target.pid);
  if (isUnknown(members)) return null;
  const known = withRole(
    members.filter(({ pid }) => pid !== target.pid),
    'group',
    self,
  );
  return known && inOrder(known, members);
}

/** Null where one of them could not be told from a later process with its pid. */
function withRole(
  processes: readonly Pick<ListedProcess, 'pid' | 'identity'>[],
  role: Role,
  self: Meant,
): readonly Meant[] | null {
  const others = processes.flatMap(({ pid, identity }) => (isUnknown(identity) ? [] : [{ pid, identity, role }]));
  return others.length < processes.length ? null : [self, ...others];
}

/** The target may be anywhere in its group. */
function inOrder(meant: readonly Meant[], order: readonly ListedProcess[]): readonly Meant[] {
  const place = new Map(order.map(({ pid }, index) => [pid, index]));
  return [...meant].sort((a, b) => (place.get(a.pid) ?? 0) - (place.get(b.pid) ?? 0));
}
