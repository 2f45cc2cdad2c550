import type { MachinePorts } from './machine-ports.ts';
import type { TransportProtocol } from './transport.ts';

/** What is known of all ports at once, whoever listens: the ground of a picture of them. */
export interface ChartPorts {
  /** `YYYY-MM-DD`. */
  readonly registryDate: string;
  /** The ports that the registry assigns for each protocol, as `packPorts` writes them. */
  readonly assigned: Readonly<Record<TransportProtocol, string>>;
  /**
   * A line `PORT NAME` for each port with an assigned service name, ascending: the first one for TCP, else for UDP, SCTP,
   * DCCP.
   */
  readonly names: string;
  /** Ports to which browsers connect in no case (WHATWG Fetch, "port blocking"), ascending. */
  readonly browserBlocked: readonly number[];
  readonly ephemeral: MachinePorts['ephemeral'];
}
