import type { Language } from '../../shared/language.ts';
import type { Revelation, StopPhase, StopPlan, StopReport } from '../../shared/stop.ts';
import type { PlanQuestion } from '../plan.ts';
import type { ConfirmedStop, PlanResult, Stopper } from '../stop.ts';

export type StopQuestion = { readonly id: number } & (
  | { readonly type: 'plan'; readonly question: PlanQuestion }
  | { readonly type: 'stop'; readonly request: ConfirmedStop }
  | { readonly type: 'reveal'; readonly sockets: Parameters<Stopper['reveal']>[0] }
);

/** Each question says in which language its answer is to be. */
export type ToStopWorker = StopQuestion & { readonly language: Language };

/** Sent each second while something is under way: a thread that the system holds cannot. */
export interface Heartbeat {
  readonly type: 'beat';
}

export type StopAnswer = { readonly id: number } & (
  | { readonly type: 'planned'; readonly result: PlanResult }
  | { readonly type: 'phase'; readonly phase: Exclude<StopPhase, 'ended'>; readonly plan: StopPlan }
  | { readonly type: 'stopped'; readonly report: StopReport }
  | { readonly type: 'revealed'; readonly revelation: Revelation }
  /** It could not be answered, for a reason of our own. */
  | { readonly type: 'failed'; readonly message: string }
);

export type FromStopWorker = StopAnswer | Heartbeat;
