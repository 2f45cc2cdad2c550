import type { Owner, Socket } from '../../shared/listener.ts';
import type { ProcessRef, StopRemedy, StopWay } from '../../shared/stop.ts';
import type { DescribedProcess } from '../processes/process-table.ts';

/** What is known of the process that is to end. */
export interface SupervisionContext {
  readonly owner: Owner;
  readonly hasTerminal: boolean | null;
  /** Those on the port that it holds, with their container and unit. */
  readonly sockets: readonly Socket[];
  /** The nearest parent first, up to the first process or the first that could not be read. */
  readonly ancestors: readonly DescribedProcess[];
}

/** What a way that is not a plain signal came to. Whether the port is free is for the sockets to say. */
export type ActResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly outcome: 'refused' | 'permission-denied' | 'already-gone' | 'unknown';
      /** What happened, a sentence; whether anything may have been stopped. */
      readonly detail: string;
      readonly remedy: StopRemedy | null;
    };

export interface OfferedWay {
  readonly way: StopWay;
  /** What starts again what this way ends, where the process's own command line would not: an argument vector. */
  readonly startAgain?: readonly string[];
  readonly does: /** These are signalled first, then the target: whoever would start it again must not outlive it. */
    | { readonly signals: readonly ProcessRef[] }
    /** `graceMs`: how long it may take to end by itself. Never rejects, and ends in bounded time. */
    | { readonly act: (graceMs: number) => Promise<ActResult> }
    /** Only shown. */
    | null;
}

/** What one kind of supervisor means for a stop. */
export interface Finding {
  /** Better than the plain signal, the best first. */
  readonly ways: readonly OfferedWay[];
  /** Worse than the plain signal, or only to be known of. */
  readonly lesserWays: readonly OfferedWay[];
  /** Why the plain signal would do harm and is not sent at all, in a sentence. */
  readonly refusal: string | null;
  /** What will come of the plain signal, in a sentence: "systemd will start it again (Restart=always)". */
  readonly warning: string | null;
  /**
   * What else is to be known of the signal, in a sentence: what it ends and what goes on, such as the service at the far
   * end of a forward, or how long that takes. Null where nothing is to be said.
   */
  readonly signalEffect: string | null;
  /** By when whoever starts it again has done so, in milliseconds after its end; null where nothing is known of that. */
  readonly reopensWithinMs: number | null;
  /** Where nobody is known to start it again: a living ancestor that might, such as a script. */
  readonly suspects: readonly ProcessRef[];
}

/** Null where the kind has nothing to do with this process. Never rejects. */
export type Detector = (context: SupervisionContext) => Promise<Finding | null>;
