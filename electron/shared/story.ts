import type { Listener } from './listener.ts';
import type { PortRegistration, Reference } from './registry.ts';
import type { TransportProtocol } from './transport.ts';

export interface PortRange {
  readonly name: 'system' | 'user' | 'dynamic';
  readonly firstPort: number;
  readonly lastPort: number;
  /** Plain words: how ports of this range are assigned. */
  readonly description: string;
}

export interface CheckCommand {
  readonly os: 'linux' | 'macos' | 'windows' | 'elsewhere';
  readonly protocol: 'tcp' | 'udp';
  /** Exact and copyable; null where no command can tell, with `note` saying why. */
  readonly command: string | null;
  /** What it shows or does not prove; null when plain. */
  readonly note: string | null;
}

/** What Portolan can tell of a port: facts and plain words, no markup. */
export interface Story {
  readonly port: number;
  /** One sentence before everything else. */
  readonly headline: string;
  readonly range: PortRange;
  readonly protocols: Readonly<Record<TransportProtocol, PortRegistration & { readonly summary: string }>>;
  readonly here: readonly Listener[];
  /** False when the sockets could not be read whole: an empty `here` then proves nothing. */
  readonly hereComplete: boolean;
  readonly hereSummary: string;
  readonly check: readonly CheckCommand[];
  readonly sources: readonly Reference[];
  /** `YYYY-MM-DD`. */
  readonly registryDate: string;
}
