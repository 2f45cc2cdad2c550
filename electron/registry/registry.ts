import type { ServiceLabel } from '../shared/listener.ts';
import type { PortRegistration, RegistryCounts } from '../shared/registry.ts';
import type { TransportProtocol } from '../shared/transport.ts';
import type { Assignment } from './table/assignment.ts';
import type { SearchableUse } from './table/searchable-use.ts';

/** Pure lookups over one edition of IANA's Service Name and Transport Protocol Port Number Registry. */
export interface Registry {
  /** When IANA last changed this edition, `YYYY-MM-DD`. */
  readonly date: string;
  readonly counts: RegistryCounts;
  /** Port from 0 to 65535; never throws for one of those. */
  lookup(port: number, protocol: TransportProtocol): PortRegistration;
  /** The first assigned name only: cheap enough for every row of a list. */
  label(port: number, protocol: TransportProtocol): ServiceLabel;
  /** The nearest ports that have an assignment for any protocol, or a service for no stated one; null for none. */
  assignedNear(port: number): { readonly previous: number | null; readonly next: number | null };
  /** Ports with a row of this service name, in any case (RFC 6335, section 5.1); a range by its first. 50 at most, sorted. */
  portsNamed(name: string): readonly number[];
  /** Every row that assigns ports, by port. Reads the whole table, anew each time. */
  assignments(): readonly Assignment[];
  /** Every use that it names or describes, by port, to be searched. Reads the whole table, anew each time. */
  uses(): readonly SearchableUse[];
}
