import { isUnknown, knownOr } from '../shared/known.ts';
import type { Owner } from '../shared/listener.ts';
import { mostProcesses, type PlannedProcess, type ProcessRef, type StopScope } from '../shared/stop.ts';
import { isProcess } from './port-holders.ts';
import type { ProcessControl } from './process-control.ts';
import { type Meant, processesIn, type ScopeContext } from './scope.ts';
import { harmInCompany } from './supervision/stand-ins.ts';
import { stopText } from './text/stop.ts';

export interface ReachContext extends ScopeContext {
  /** The target as it was found. */
  readonly owner: Owner;
  readonly control: Pick<ProcessControl, 'ownPids'>;
  readonly platform: NodeJS.Platform;
}

/** Who would be signalled, in this order; or why nobody is to be, a sentence. */
export type Reach = { readonly processes: readonly PlannedProcess[] } | { readonly obstacle: string };

/** Whom a scope would reach, with what must end before it. @param before whoever would start the target again */
export async function reachOf(scope: StopScope, before: readonly ProcessRef[], context: ReachContext): Promise<Reach> {
  const meant = processesIn(scope, context);
  if (meant === null) return { obstacle: stopText.scopeUnknown(scope) };
  const all = [...before.map((each) => ({ ...each, role: 'parent' as const })), ...meant];
  if (all.length > mostProcesses) return { obstacle: stopText.tooMany(all.length, mostProcesses) };
  const forbidden = ownRefusal(all, context.control);
  if (forbidden !== null) return { obstacle: forbidden };

  const found = await Promise.all(all.map((each) => find(each, context)));
  const processes: PlannedProcess[] = [];
  for (const [index, process] of found.entries()) {
    const { pid = 0, identity = '', role = 'target' } = all[index] ?? {};
    if (process === null) {
      // A child that ended meanwhile needs no signal; the target and what must end before it do.
      if (role === 'child' || role === 'group') continue;
      return { obstacle: stopText.changed };
    }
    const harm = role === 'target' ? null : harmInCompany(process, context.platform);
    if (harm !== null) return { obstacle: harm };
    processes.push({
      pid,
      identity,
      role,
      name: knownOr(process.name, 'a process'),
      command: knownOr(process.command, []).join(' '),
      user: knownOr(process.user, 'an unknown user'),
    });
  }
  return { processes };
}

/** Why none of these may be signalled, whatever the way: a sentence. */
export function ownRefusal(processes: readonly ProcessRef[], { ownPids }: ReachContext['control']): string | null {
  for (const { pid } of processes) {
    if (pid <= 1) return stopText.protectedPid(pid);
    if (ownPids.has(pid)) return stopText.ownProcess(pid);
  }
  return null;
}

/** Null when it has ended since the table was read, or another process has its pid. */
async function find(meant: Meant, { owner, holders, table }: ReachContext) {
  const holder = [owner, ...holders].find((each) => isProcess(each, meant));
  const known = holder ?? (isUnknown(table) ? null : await table.describe(meant.pid));
  return known?.identity === meant.identity ? known : null;
}
