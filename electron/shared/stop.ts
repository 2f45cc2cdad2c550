import type { SocketProtocol } from './transport.ts';

/** The one process meant, as it stood when the row was drawn, and the sockets that ought to close. */
export interface StopTarget {
  readonly pid: number;
  /** `Owner.identity`. */
  readonly identity: string;
  readonly protocol: SocketProtocol;
  readonly port: number;
  /** `Listener.key` of every socket of the port that the row showed for this process. */
  readonly keys: readonly string[];
}

/** What a stop will do, said before it is done. */
export interface StopPlan {
  readonly target: StopTarget;
  readonly signal: 'SIGTERM' | 'SIGKILL';
  readonly name: string;
  readonly command: string;
  readonly user: string;
  /** `protocol address:port` of the sockets that only this process holds, the port's own first: they will close. */
  readonly closes: readonly string[];
  /** Other processes that hold the same sockets, which therefore stay open. */
  readonly coOwners: readonly { readonly pid: number; readonly name: string }[];
  readonly graceMs: number;
}

export type StopOutcome =
  | 'freed'
  | 'still-held'
  | 'opened-again'
  | 'refused'
  | 'permission-denied'
  | 'already-gone'
  | 'nothing-listens'
  /** A signal was sent, and what came of it could not be read. */
  | 'unknown';

/** What happened, read from the sockets after the signal and never inferred from it. */
export interface StopReport {
  readonly plan: StopPlan | null;
  readonly outcome: StopOutcome;
  /** One plain sentence. */
  readonly detail: string;
  /** True when a second, forced stop could help. */
  readonly mayForce: boolean;
}
