import type { SocketProtocol } from './transport.ts';

export interface FreePortQuestion {
  /** Both included; 1 at least, since port 0 stands for "any free port". */
  readonly from: number;
  readonly to: number;
  readonly protocol: SocketProtocol;
  /** Takes also a port that only has a name: one that is registered, or that some software is known to use. */
  readonly allowNamed: boolean;
}

/** What somebody may start a server on and remember: above the system's ports, below what systems give out themselves. */
export const usualFreePorts = { from: 3_000, to: 9_999 } as const;

/** The gravest first: a port that several of them hold for is passed over for the first. */
const skipReasons = [
  'in-use',
  /** Not in use as far as is known, and yet it could not be bound. */
  'not-bindable',
  'excluded',
  'privileged',
  'ephemeral',
  'browser-blocked',
  'registered',
  'known-use',
] as const;

export type SkipReason = (typeof skipReasons)[number];

/** Neighbouring ports that were passed over for the same reason. */
export interface SkippedPorts {
  readonly first: number;
  readonly last: number;
  readonly reason: SkipReason;
  /**
   * Who has them, each once: processes, registered names, software, or what the system said. Empty where there is no
   * name to give; fewer than the ports where several share one.
   */
  readonly what: readonly string[];
}

/** Whether nothing but a name speaks against the ports. */
export function isOnlyNamed({ reason }: Pick<SkippedPorts, 'reason'>): boolean {
  return reason === 'registered' || reason === 'known-use';
}

export interface FreePortAnswer {
  /** Null: none in the range. */
  readonly port: number | null;
  /** The name that the port has all the same, where that was allowed; null where it has none. */
  readonly named: SkippedPorts | null;
  /** Whether binding it for a moment on this computer worked: null where that was not tried, or told nothing. */
  readonly bindable: boolean | null;
  /** The last port that was looked at: the end of the range, unless one was found or it was given up. */
  readonly until: number;
  readonly skipped: readonly SkippedPorts[];
  /** What could not be taken into account, in words, such as ephemeral ports that could not be read. */
  readonly unknown: readonly string[];
}
