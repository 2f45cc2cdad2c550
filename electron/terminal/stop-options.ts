import type { StopCriteria } from './stop-choice.ts';

/** What `portolan stop` was asked for. */
export interface StopOptions extends StopCriteria {
  /** An id or a kind of `StopWay`; null for the one that is recommended. */
  readonly way: string | null;
  /** SIGKILL after the grace, as a second act that is verified anew. */
  readonly force: boolean;
  /** Null: as long as the program may need. */
  readonly graceMs: number | null;
  /** Takes the recommended way, or the one that `way` names, without asking. */
  readonly yes: boolean;
  readonly json: boolean;
}
