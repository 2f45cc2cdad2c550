import type { ListenerGroup } from '../../electron/shared/listener-groups.ts';
import type { StopRun, StopTarget } from '../../electron/shared/stop.ts';
import type { LiveRow } from './live-list.ts';
import type { AskedFlow, StopFlow } from './stop-flow.ts';

/** One process on one port and its stop: from the question to the outcome it is shown in the same spot. */
export interface StopSpot {
  readonly key: string;
  readonly target: StopTarget;
  /** What this window asks; it is shown before the run. */
  readonly flow: AskedFlow | null;
  /** The newest stop of this process on this port. */
  readonly run: StopRun | null;
}

/** @param runs the newest last */
export function stopSpots(flow: StopFlow, runs: readonly StopRun[]): readonly StopSpot[] {
  const spots = new Map<string, StopSpot>();
  for (const run of runs) {
    const { target } = run.plan;
    const key = spotKey(target);
    spots.set(key, { key, target, flow: null, run });
  }
  if (flow.phase !== 'idle') {
    const { target } = flow.question;
    const key = spotKey(target);
    spots.set(key, { key, target, flow, run: spots.get(key)?.run ?? null });
  }
  return [...spots.values()];
}

export function isStopping({ run }: StopSpot): boolean {
  return run !== null && run.report === null;
}

/** The system is asking the person for administrator rights. */
export function asksForRights({ run }: StopSpot): boolean {
  return run?.elevate === true && run.phase === 'acting';
}

function isOfPort(group: ListenerGroup, { protocol, port }: StopTarget): boolean {
  return group.protocol === protocol && group.port === port;
}

export function holdsTarget(group: ListenerGroup, target: StopTarget): boolean {
  const { pid, identity } = target;
  return isOfPort(group, target) && group.owners.some((owner) => owner.pid === pid && owner.identity === identity);
}

/** The row of the process; where it has none any more, the row of whoever has the port now. */
export function rowOfSpot(rows: readonly LiveRow[], { target }: StopSpot): LiveRow | null {
  return (
    rows.find(({ group }) => holdsTarget(group, target)) ??
    rows.find(({ group, departure }) => departure === null && isOfPort(group, target)) ??
    null
  );
}

function spotKey({ protocol, port, pid, identity }: StopTarget): string {
  return `stop ${protocol} ${port} ${pid} ${identity}`;
}
