import type { ServiceLabel } from '../shared/listener.ts';
import type { FoundPort, PortRegistration } from '../shared/registry.ts';
import type { TransportProtocol } from '../shared/transport.ts';

/** Pure lookups over one edition of IANA's Service Name and Transport Protocol Port Number Registry. */
export interface Registry {
  /** When IANA last changed this edition, `YYYY-MM-DD`. */
  readonly date: string;
  /** Port from 0 to 65535; never throws for one of those. */
  lookup(port: number, protocol: TransportProtocol): PortRegistration;
  /** The first assigned name only: cheap enough for every row of a list. */
  label(port: number, protocol: TransportProtocol): ServiceLabel;
  /** By number or its prefix, service name, alias and description; best first, at most `limit`. */
  find(text: string, limit: number): readonly FoundPort[];
}
