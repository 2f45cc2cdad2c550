import { isUnknown } from '../../electron/shared/known.ts';
import type { StopPlan } from '../../electron/shared/stop.ts';

/** @param socket as in `StopPlan.closes` */
export function isOnPort(socket: string, { protocol, port }: StopPlan['target']): boolean {
  return socket.startsWith(`${protocol} `) && socket.endsWith(`:${port}`);
}

/**
 * Whether a plan ends one process and nothing else beside it, gently and for good, as far as is known: only such a stop
 * may begin without being confirmed. What could not be read counts against it.
 */
export function endsOneAlone(plan: StopPlan): boolean {
  const { target, way, ways, processes, children, clients } = plan;
  const [only, ...others] = processes;
  return (
    way.kind === 'signal' &&
    ways.length === 1 &&
    way.warning === null &&
    way.unavailable === null &&
    plan.scope === 'process' &&
    plan.signal === 'SIGTERM' &&
    !plan.force &&
    !plan.abrupt &&
    !plan.needsElevation &&
    only?.pid === target.pid &&
    only.identity === target.identity &&
    others.length === 0 &&
    plan.coOwners.length === 0 &&
    !isUnknown(children) &&
    children.length === 0 &&
    clients === 0 &&
    plan.closes.every((socket) => isOnPort(socket, target))
  );
}
