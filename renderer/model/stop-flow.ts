import type { CallError } from '../../electron/shared/bridge.ts';
import type { StopPlan, StopReport, StopTarget } from '../../electron/shared/stop.ts';

/** One stop from the question to its outcome. `id` tells its replies from those of a stop that was given up. */
interface Asked {
  readonly id: number;
  readonly target: StopTarget;
  readonly force: boolean;
}

export type StopFlow =
  | { readonly phase: 'idle' }
  | (Asked & { readonly phase: 'planning' })
  | (Asked & { readonly phase: 'confirming'; readonly plan: StopPlan })
  | (Asked & { readonly phase: 'stopping'; readonly plan: StopPlan; readonly sinceMs: number })
  | (Asked & { readonly phase: 'ended'; readonly report: StopReport })
  | (Asked & { readonly phase: 'failed'; readonly error: CallError; readonly signalled: 'no' | 'perhaps' });

export type StopEvent =
  | (Asked & { readonly type: 'asked' })
  | { readonly type: 'planned'; readonly id: number; readonly plan: StopPlan }
  | { readonly type: 'confirmed'; readonly id: number; readonly nowMs: number }
  | { readonly type: 'reported'; readonly id: number; readonly report: StopReport }
  | { readonly type: 'failed'; readonly id: number; readonly error: CallError }
  | { readonly type: 'dismissed' };

/** Pure: what does not belong to the present phase changes nothing, and a stop under way cannot be dismissed. */
export function advanceStop(flow: StopFlow, event: StopEvent): StopFlow {
  if (event.type === 'asked') {
    const { id, target, force } = event;
    return flow.phase === 'stopping' ? flow : { phase: 'planning', id, target, force };
  }
  if (flow.phase === 'idle') return flow;
  if (event.type === 'dismissed') return flow.phase === 'stopping' ? flow : { phase: 'idle' };
  if (event.id !== flow.id) return flow;

  const { id, target, force } = flow;
  const waiting = flow.phase === 'planning' || flow.phase === 'stopping';
  if (event.type === 'planned' && flow.phase === 'planning') {
    return { phase: 'confirming', id, target, force, plan: event.plan };
  }
  if (event.type === 'confirmed' && flow.phase === 'confirming') {
    return { phase: 'stopping', id, target, force, plan: flow.plan, sinceMs: event.nowMs };
  }
  if (event.type === 'reported' && waiting) return { phase: 'ended', id, target, force, report: event.report };
  if (event.type === 'failed' && waiting) {
    const signalled = flow.phase === 'stopping' ? 'perhaps' : 'no';
    return { phase: 'failed', id, target, force, error: event.error, signalled };
  }
  return flow;
}

/** While true the list stands still and the panel stays open. */
export function isUnderWay({ phase }: StopFlow): boolean {
  return phase === 'planning' || phase === 'confirming' || phase === 'stopping';
}
