import type { SocketProtocol } from './transport.ts';

export interface FreePortQuestion {
  /** Both included. */
  readonly from: number;
  readonly to: number;
  readonly protocol: SocketProtocol;
}

export type SkipReason =
  | 'in-use'
  | 'registered'
  | 'known-use'
  | 'ephemeral'
  | 'browser-blocked'
  | 'privileged'
  | 'excluded';

/** Neighbouring ports that were passed over for the same reason. */
export interface SkippedPorts {
  readonly first: number;
  readonly last: number;
  readonly reason: SkipReason;
  /** Who has it, such as the process, the registered name or the software; null where there is no name to give. */
  readonly what: string | null;
}

export interface FreePortAnswer {
  /** Null: none in the range. */
  readonly port: number | null;
  /** Whether binding it for a moment on this computer worked: null where that was not tried. */
  readonly bindable: boolean | null;
  readonly skipped: readonly SkippedPorts[];
  /** What could not be taken into account, in words, such as ephemeral ports that could not be read. */
  readonly unknown: readonly string[];
}
