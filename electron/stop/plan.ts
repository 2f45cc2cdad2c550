import { formatEndpoint } from '../shared/endpoint.ts';
import { knownOr } from '../shared/known.ts';
import type { Socket } from '../shared/listener.ts';
import type { Reading } from '../shared/snapshot.ts';
import type { StopOutcome, StopPlan, StopReport, StopTarget } from '../shared/stop.ts';
import { describePort, holderOf, isTarget, otherHolders, socketsOnPort } from './port-holders.ts';
import type { ProcessControl, Signal } from './process-control.ts';
import { stopText } from './text/en.ts';

export type PlanResult = { readonly plan: StopPlan } | { readonly refusal: StopReport };

export interface PlanOptions {
  readonly signal: Signal;
  readonly graceMs: number;
  readonly control: Pick<ProcessControl, 'identityOf' | 'ownPids'>;
}

/**
 * What stopping the target would do, judged on a reading made just now; or why it is refused. A target that is no
 * longer exactly what the person saw is never replaced by what is there instead.
 */
export function planStop(target: StopTarget, reading: Reading, options: PlanOptions): PlanResult {
  const { signal, graceMs, control } = options;
  const { pid } = target;
  const where = describePort(target);
  if (pid <= 1) return refuse('refused', stopText.protectedPid(pid));
  if (control.ownPids.has(pid)) return refuse('refused', stopText.ownProcess(pid));
  if (reading.sources.length === 0) {
    return refuse('refused', stopText.unreadable(reading.problems.map(({ message }) => message).join(' ')));
  }
  const onPort = socketsOnPort(reading.sockets, target);
  const identity = control.identityOf(pid);
  if (identity === null) {
    return refuse('already-gone', stopText.gone(pid, where, otherHolders(onPort, target)));
  }
  if (identity !== target.identity) return refuse('refused', stopText.identityChanged(pid));

  const held = reading.sockets.filter(({ owners }) => owners.some((owner) => isTarget(owner, target)));
  const meant = held.filter(({ key }) => target.keys.includes(key));
  const owner = held.flatMap(({ owners }) => owners).find((each) => isTarget(each, target));
  if (meant.length === 0 || !owner) {
    const reopened = socketsOnPort(held, target).length > 0;
    const holder = owner ? holderOf(owner) : { pid, name: 'the process' };
    return reopened
      ? refuse('refused', stopText.reopened(where))
      : refuse('already-gone', stopText.noLongerListens(holder, where));
  }
  const closing = held.filter(({ owners }) => owners.length === 1);
  return {
    plan: {
      target,
      signal,
      name: holderOf(owner).name,
      command: knownOr(owner.command, []).join(' '),
      user: knownOr(owner.user, 'an unknown user'),
      closes: [...socketsOnPort(closing, target), ...closing.filter((socket) => !isOnPort(socket, target))].map(
        ({ protocol, address, zone, port }) => `${protocol} ${formatEndpoint(address, port, zone)}`,
      ),
      coOwners: otherHolders(meant, target),
      graceMs,
    },
  };
}

function isOnPort(socket: Socket, target: StopTarget): boolean {
  return socketsOnPort([socket], target).length > 0;
}

function refuse(outcome: StopOutcome, detail: string): { readonly refusal: StopReport } {
  return { refusal: { plan: null, outcome, detail, mayForce: false } };
}
