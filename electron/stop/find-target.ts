import type { Owner, Socket } from '../shared/listener.ts';
import type { Reading } from '../shared/snapshot.ts';
import { isHiddenProcess, type StopReport, type StopTarget } from '../shared/stop.ts';
import { describePort, holderOf, isProcess, otherHolders, socketsOnPort } from './port-holders.ts';
import type { ProcessControl } from './process-control.ts';
import { reportOf } from './report.ts';
import { hiddenOwner } from './revealed.ts';
import { stopText } from './text/stop.ts';

export interface FoundTarget {
  readonly owner: Owner;
  /** All the sockets that it holds, and those that the person saw it hold on the port. */
  readonly held: readonly Socket[];
  readonly meant: readonly Socket[];
}

/**
 * The target in a reading made just now, or why it is not there any more. A target that is no longer exactly what the
 * person saw is never replaced by what is there instead.
 */
export async function findTarget(
  target: StopTarget,
  reading: Reading,
  { identityOf }: Pick<ProcessControl, 'identityOf'>,
): Promise<FoundTarget | StopReport> {
  const where = describePort(target);
  if (reading.sources.length === 0) {
    return reportOf('refused', stopText.unreadable(problemsOf(reading)));
  }
  if (isHiddenProcess(target)) return findHidden(target, reading);
  const identity = await identityOf(target.pid).catch((error: unknown) => error);
  if (identity instanceof Error) return reportOf('refused', stopText.refused(`${identity.message}.`));
  if (identity === null) {
    const others = otherHolders(socketsOnPort(reading.sockets, target), [target]);
    return reportOf('already-gone', stopText.gone(target.pid, where, others, reading.complete));
  }
  if (identity !== target.identity) return reportOf('refused', stopText.identityChanged(target.pid));

  const held = reading.sockets.filter(({ owners }) => owners.some((owner) => isProcess(owner, target)));
  const meant = held.filter(({ key }) => target.keys.includes(key));
  const owner = held.flatMap(({ owners }) => owners).find((each) => isProcess(each, target));
  if (owner && meant.length > 0) return { owner, held, meant };
  if (!reading.complete) return reportOf('refused', stopText.unreadable(problemsOf(reading)));
  if (socketsOnPort(held, target).length > 0) return reportOf('refused', stopText.reopened(where));
  const isUnseen = reading.sockets.some(({ key, ownersComplete }) => target.keys.includes(key) && !ownersComplete);
  if (isUnseen) return reportOf('permission-denied', stopText.holderUnseen(where));
  const holder = owner ? holderOf(owner) : { pid: target.pid, name: 'the process' };
  return reportOf('already-gone', stopText.noLongerListens(holder, where));
}

function problemsOf({ problems }: Reading): string {
  return problems.map(({ message }) => message).join(' ');
}

/** The sockets alone tell whether this is what the person saw: nobody else can have opened the same ones. */
function findHidden(target: StopTarget, reading: Reading): FoundTarget | StopReport {
  const where = describePort(target);
  const onPort = socketsOnPort(reading.sockets, target);
  const meant = onPort.filter(({ key }) => target.keys.includes(key));
  const [first] = meant;
  if (first) return { owner: hiddenOwner(first), held: meant, meant };
  if (!reading.complete) return reportOf('refused', stopText.unreadable(problemsOf(reading)));
  return onPort.length > 0
    ? reportOf('refused', stopText.reopened(where))
    : reportOf('already-gone', stopText.nothingListens(where));
}
