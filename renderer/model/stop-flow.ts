import type { CallError } from '../../electron/shared/bridge.ts';
import type { StopPlan, StopQuestion, StopReport } from '../../electron/shared/stop.ts';
import { isSameTarget } from './stop-targets.ts';

/** A stop that this window asks about. `id` tells its replies from those of a question that was given up. */
interface Asked {
  readonly id: number;
  readonly question: StopQuestion;
}

/** From the question until the core has taken the stop over: from then on it is a run, the same in every window. */
export type StopFlow =
  | { readonly phase: 'idle' }
  /** `plan`: the one before, in sight until the new one is there. */
  | (Asked & { readonly phase: 'planning'; readonly plan: StopPlan | null })
  | (Asked & { readonly phase: 'confirming'; readonly plan: StopPlan })
  | (Asked & { readonly phase: 'starting'; readonly plan: StopPlan })
  /** `plan`: the one to go back to. */
  | (Asked & { readonly phase: 'refused'; readonly report: StopReport; readonly plan: StopPlan | null })
  | (Asked & { readonly phase: 'failed'; readonly error: CallError; readonly signalled: 'no' | 'perhaps' });

export type AskedFlow = Exclude<StopFlow, { readonly phase: 'idle' }>;

export type StopEvent =
  | (Asked & { readonly type: 'asked' })
  | { readonly type: 'planned'; readonly id: number; readonly plan: StopPlan }
  | (Asked & { readonly type: 'begun'; readonly plan: StopPlan })
  /** The core has it. */
  | { readonly type: 'taken'; readonly id: number }
  | { readonly type: 'refused'; readonly id: number; readonly report: StopReport }
  | { readonly type: 'failed'; readonly id: number; readonly error: CallError }
  | { readonly type: 'dismissed' };

/** Pure: what does not belong to the present phase changes nothing, and a stop that is being begun is not dismissed. */
export function advanceStop(flow: StopFlow, event: StopEvent): StopFlow {
  if (event.type === 'dismissed') return flow.phase === 'starting' ? flow : { phase: 'idle' };
  if (event.type === 'asked' || event.type === 'begun') {
    if (flow.phase === 'starting') return flow;
    const { id, question } = event;
    if (event.type === 'begun') return { phase: 'starting', id, question, plan: event.plan };
    return { phase: 'planning', id, question, plan: planBefore(flow, question) };
  }
  if (flow.phase === 'idle' || event.id !== flow.id) return flow;

  const { id, question } = flow;
  if (event.type === 'planned' && flow.phase === 'planning') {
    return { phase: 'confirming', id, question, plan: event.plan };
  }
  if (event.type === 'taken' && flow.phase === 'starting') return { phase: 'idle' };
  if (flow.phase !== 'planning' && flow.phase !== 'starting') return flow;
  if (event.type === 'refused') {
    const plan = flow.phase === 'planning' ? flow.plan : null;
    return { phase: 'refused', id, question, report: event.report, plan };
  }
  if (event.type === 'failed') {
    const signalled = flow.phase === 'starting' && mayHaveBegun(event.error) ? 'perhaps' : 'no';
    return { phase: 'failed', id, question, error: event.error, signalled };
  }
  return flow;
}

/** While true the list stands still and the panel stays open. */
export function isUnderWay({ phase }: StopFlow): boolean {
  return phase === 'planning' || phase === 'confirming' || phase === 'starting';
}

/** What is shown meanwhile, where only way or scope of the same stop are asked for anew. */
function planBefore(flow: StopFlow, { target, force }: StopQuestion): StopPlan | null {
  if (!('plan' in flow)) return null;
  const { question, plan } = flow;
  return question.force === force && isSameTarget(question.target, target) ? plan : null;
}

/** A request that was turned away at the door did nothing. */
function mayHaveBegun({ code }: CallError): boolean {
  return code === 'failed' || code === 'unreachable';
}
