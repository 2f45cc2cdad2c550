/**
 * How the pid changes hands. `plain`: an innocent process without sockets takes it. `listener`: one that listens on the
 * same port. `alike`: one of either whose start is told as that of the target was, so that both have one identity: since
 * it takes luck to start both within one tick, the signal is asked for by the identity of the innocent. `race`: while the signal is being asked for. `between`: after the last look at what is pinned, before the signal.
 */
export type Kind = 'plain' | 'listener' | 'alike' | 'race' | 'between';

/**
 * `stopper`: the whole way of a stop that was confirmed. `socketless`: the order names no sockets. `unverified`: whoever
 * has the pid is signalled, as other tools do.
 */
export type Method = 'verified' | 'stopper' | 'socketless' | 'unverified';

export interface Task {
  readonly kind: Kind;
  readonly method: Method;
  readonly attempts: number;
}

export interface Tally {
  /** Those that ended by the signal that was meant for the process that had their pid before. */
  readonly innocentsSignalled: number;
  /** `SignalResult`, or `StopOutcome` of the stopper → how often. */
  readonly results: Readonly<Record<string, number>>;
}
