import type { ProcessRef } from '../../shared/stop.ts';
import { parentsText } from '../text/parents.ts';
import type { ReadVariables } from './environment.ts';
import { finding } from './finding.ts';
import { isManager, type Kin, readLineage } from './lineage.ts';
import { kinName, type ParentDeps, parentWay, refOf } from './parent-ways.ts';
import type { Detector, Finding, OfferedWay, SupervisionContext } from './supervision.ts';

export interface RestarterDeps extends ParentDeps {
  readonly readVariables: ReadVariables;
}

/**
 * Finds who among a process's ancestors starts it again, or might. Beyond a manager nobody would start its program
 * again; nearer than that it is no use to end them without it.
 */
export function createRestarterDetector(deps: RestarterDeps): Detector {
  return async (context) => {
    const { lineage } = await readLineage(context, deps.readVariables);
    const group = lineage.find(({ kind }) => kind === 'group');
    const signalEffect = group ? parentsText.endsOthers(kinName(group)) : null;
    const manager = lineage.find(isManager);
    const within = manager ? lineage.slice(0, lineage.indexOf(manager)) : lineage;
    const restarters = within.filter(({ kind }) => kind === 'watcher' || kind === 'cluster');
    if (manager) {
      const warning = parentsText.parentManaged(kinName(manager));
      const inner = parentWays(context, restarters, deps);
      return finding({ signalEffect, lesserWays: inner.map(({ way, does }) => ({ way: { ...way, warning }, does })) });
    }
    const found =
      restarters.length > 0 ? ofRestarters(context, restarters, within, deps) : ofStrangers(context, within, deps);
    return found || group ? finding({ ...found, signalEffect }) : null;
  };
}

/** @param restarters the nearest first */
function parentWays(
  { owner }: SupervisionContext,
  restarters: readonly Kin[],
  deps: ParentDeps,
): readonly OfferedWay[] {
  const outermost = restarters.at(-1);
  if (!outermost) return [];
  const isMaster = outermost.kind === 'cluster' || (outermost.kind === 'watcher' && outermost.watcher.forks);
  const title = isMaster ? parentsText.stopMaster : parentsText.stopParent;
  return [parentWay(owner, restarters.toReversed(), title(kinName(outermost)), deps)];
}

function ofRestarters(
  context: SupervisionContext,
  restarters: readonly Kin[],
  lineage: readonly Kin[],
  deps: ParentDeps,
): Finding {
  const [nearest] = restarters;
  const reopensWithinMs = reopensWithin(restarters);
  return finding({
    ways: parentWays(context, restarters, deps),
    warning: nearest ? warningOf(nearest) : null,
    reopensWithinMs,
    // Who starts the watcher itself again is nobody that is known.
    suspects: reopensWithinMs === null ? suspectsAmong(lineage) : [],
  });
}

function warningOf(kin: Kin): string | null {
  const by = kinName(kin);
  if (kin.kind === 'cluster') return parentsText.holding['may-restart'](by);
  if (kin.kind !== 'watcher') return null;
  const { holds, onEnd } = kin.watcher;
  return holds ? parentsText.holding[onEnd](by) : parentsText.warning[onEnd](by);
}

/** A primary's code may take its time; what waits for a change cannot be waited for. */
const clusterMs = 3_000;

function reopensWithin(restarters: readonly Kin[]): number | null {
  const times = restarters.flatMap((kin) => {
    if (kin.kind === 'cluster') return [clusterMs];
    return kin.kind === 'watcher' && kin.watcher.onEnd !== 'waits' ? [kin.watcher.withinMs] : [];
  });
  return times.length === 0 ? null : Math.max(...times);
}

/** Nobody is known to start it again; who started it might, and can be stopped where it does. */
function ofStrangers({ owner }: SupervisionContext, lineage: readonly Kin[], deps: ParentDeps): Finding | null {
  const nearest = lineage.find(({ kind }) => kind === 'stranger');
  if (!nearest) return null;
  const by = kinName(nearest);
  const hasMoreToDo = nearest.invocation?.runtime === 'shell' && nearest.invocation.code !== null;
  return finding({
    // Portolan's own parents are not ended, and here they are not known to do any harm.
    lesserWays: deps.ownPids.has(nearest.process.pid)
      ? []
      : [parentWay(owner, [nearest], parentsText.stopStarter(by), deps)],
    warning: hasMoreToDo ? parentsText.loop(by) : null,
    suspects: suspectsAmong(lineage),
  });
}

function suspectsAmong(lineage: readonly Kin[]): readonly ProcessRef[] {
  const strangers = lineage.filter(({ kind }) => kind === 'stranger');
  return strangers.map(({ process }) => refOf(process)).filter((ref) => ref !== null);
}
