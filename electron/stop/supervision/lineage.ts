import { isUnknown } from '../../shared/known.ts';
import type { DescribedProcess } from '../processes/process-table.ts';
import { endsWithIts, isSession } from './companions.ts';
import type { ReadVariables, SupervisorVariables } from './environment.ts';
import { type Invocation, invocationOf } from './invocation.ts';
import { type Manager, managerOf } from './managers.ts';
import type { SupervisionContext } from './supervision.ts';
import { type Watcher, watcherOf } from './watchers.ts';

/** What an ancestor will do when the process that is to end has ended. */
export type Kin = { readonly process: DescribedProcess; readonly invocation: Invocation | null } & (
  | { readonly kind: 'watcher'; readonly watcher: Watcher }
  | { readonly kind: 'manager'; readonly manager: Manager }
  /** The first process of a Node cluster, whose code decides whether it forks another worker. */
  | { readonly kind: 'cluster' }
  /** It ends all else that it runs. */
  | { readonly kind: 'group' }
  /** Nobody knows. */
  | { readonly kind: 'stranger' }
);

export function isManager(kin: Kin): kin is Extract<Kin, { kind: 'manager' }> {
  return kin.kind === 'manager';
}

/** The lineage, and what supervisors set for the process. Never rejects. */
export async function readLineage(
  context: SupervisionContext,
  readVariables: ReadVariables,
): Promise<{ readonly lineage: readonly Kin[]; readonly variables: SupervisorVariables }> {
  if (context.ancestors.length === 0) return { lineage: [], variables: {} };
  const read = await readVariables(context.owner.pid);
  const variables = isUnknown(read) ? {} : read;
  return { lineage: lineageOf(context, variables), variables };
}

/**
 * The ancestors that may start the process again, the nearest first, up to whoever lets people or schedules start
 * programs. Those that are known to end with it are left out.
 * @param variables what supervisors set for the process; empty where that is not known
 */
function lineageOf({ owner, ancestors }: SupervisionContext, variables: SupervisorVariables): readonly Kin[] {
  const lineage: Kin[] = [];
  const own = invocationOf(owner);
  for (const [index, process] of ancestors.entries()) {
    const invocation = invocationOf(process);
    if (isSession(process, invocation)) break;
    const kin = kinOf(process, invocation, own, index === 0 ? variables : {});
    // The first process adopts orphans: where nobody knows it, it says nothing of a program that it is the parent of.
    if (kin && (process.pid !== 1 || kin.kind !== 'stranger')) lineage.push(kin);
  }
  return lineage;
}

/** @param set what the process's own parent set for it */
function kinOf(
  process: DescribedProcess,
  invocation: Invocation | null,
  own: Invocation | null,
  set: SupervisorVariables,
): Kin | null {
  const base = { process, invocation };
  if (invocation === null) return { ...base, kind: 'stranger' };
  const manager = managerOf(invocation);
  if (manager) return { ...base, kind: 'manager', manager };
  const watcher = watcherOf(invocation);
  if (watcher && (!watcher.forks || own?.program === invocation.program)) return { ...base, kind: 'watcher', watcher };
  // Its master takes SIGTERM for a restart: own-signals.ts knows what ends it.
  if (own?.program === 'uwsgi' && invocation.program === 'uwsgi') return null;
  const isNode = invocation.runtime === 'node';
  if (isNode && set.NODE_UNIQUE_ID !== undefined) return { ...base, kind: 'cluster' };
  if (endsOthers(invocation)) return { ...base, kind: 'group' };
  const isReloader = invocation.runtime === 'python' && (set.WERKZEUG_RUN_MAIN ?? set.RUN_MAIN) === 'true';
  return isReloader || endsWithIts(invocation) ? null : { ...base, kind: 'stranger' };
}

/**
 * Programs that run several others and end them all when one of them ends: github.com/ddollar/foreman
 * lib/foreman/engine.rb, github.com/nickstenning/honcho honcho/manager.py, concurrently's --kill-others.
 */
function endsOthers({ program, runtime, words }: Invocation): boolean {
  if (program === 'foreman' && runtime === 'ruby') return true;
  if (program === 'honcho' && runtime === 'python') return true;
  const isConcurrently = (program === 'concurrently' || program === 'conc') && runtime === 'node';
  return isConcurrently && words.some((word) => /^(?:-k|--kill-others|--kill-others-on-fail)$/.test(word));
}
