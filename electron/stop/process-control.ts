import type { ProcessRef, StopPlan } from '../shared/stop.ts';

export type Signal = NonNullable<StopPlan['signal']>;

/** A process, and the sockets that it must still hold when it is signalled. */
export interface SignalOrder extends ProcessRef {
  /** `Socket.key`; none where the process is meant for another reason. */
  readonly keys: readonly string[];
}

/** `let-go`: the process is there and holds none of the sockets any more. */
export type SignalResult = 'sent' | 'identity-changed' | 'gone' | 'let-go' | 'permission';

/** The operating system's part in a stop. */
export interface ProcessControl {
  /** Of whatever has this pid now; null when nothing has it, or only a zombie. */
  identityOf(pid: number): Promise<string | null>;
  /**
   * Checks identity and sockets and signals at once, in this process: nothing comes between but the calls themselves.
   * Rejects, in plain words, where it could not check, or does not know whether it signalled.
   */
  signalVerified(order: SignalOrder, signal: Signal): Promise<SignalResult>;
  /**
   * Portolan and the processes that it runs under: ending them would end Portolan. To be read each time: parents end, and
   * on macOS and Windows they are known once `identityOf` has been asked.
   */
  readonly ownPids: ReadonlySet<number>;
  /** The system ends processes without asking them (Windows). */
  readonly abrupt: boolean;
}
