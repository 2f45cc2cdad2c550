import type { TransportProtocol } from './transport.ts';

/**
 * The registry's word on one port and protocol.
 * `no-row`: the registry has no row for it at all. `dynamic`: 49152 to 65535, never assigned (RFC 6335, section 6).
 */
export type PortStatus = 'assigned' | 'reserved' | 'unassigned' | 'de-assigned' | 'no-row' | 'dynamic';

/** What an edition of the registry holds, as its table says itself. */
export interface RegistryCounts {
  /** Records of IANA's file, those without a port included. */
  readonly records: number;
  /** Ports with a service name for this protocol; a range counts for each of its ports. */
  readonly assigned: Readonly<Record<TransportProtocol, number>>;
}

export interface Reference {
  /** `RFC 6335`, or the registry's own words. */
  readonly label: string;
  readonly url: string | null;
}

/** One row of the registry that names a use of a port. */
export interface RegistryEntry {
  /** The service name; null where the registry describes a use without naming it. */
  readonly name: string | null;
  readonly description: string | null;
  /** Older names that this one replaces. */
  readonly aliases: readonly string[];
  /** `widespread-use`: the registry records it, and says that it is not assigned. */
  readonly kind: 'assignment' | 'widespread-use';
  /** False where the row states no transport protocol. */
  readonly protocolStated: boolean;
  readonly assignee: string | null;
  /** As precise as the registry gives it: `YYYY-MM` or `YYYY-MM-DD`. */
  readonly registered: string | null;
  readonly modified: string | null;
  readonly references: readonly Reference[];
  /** Flags of the row, in Portolan's words. */
  readonly remarks: readonly string[];
  /** The ports of the row; equal for a single port. */
  readonly firstPort: number;
  readonly lastPort: number;
}

/** An unnamed row of the registry: ports that are unassigned, reserved or de-assigned. */
export interface RegistryBlock {
  readonly firstPort: number;
  readonly lastPort: number;
  /** When the ports were de-assigned, where the registry says so; else null. */
  readonly date: string | null;
  /** Flags of the row, in Portolan's words. */
  readonly remarks: readonly string[];
}

/** Everything that the registry says of one port in one protocol. */
export interface PortRegistration {
  readonly status: PortStatus;
  /** All names, in the registry's order, assignments first. */
  readonly names: readonly RegistryEntry[];
  /** The unnamed row that gives a status other than `assigned`. */
  readonly block: RegistryBlock | null;
}

/** What the registry says of one port, by transport protocol. */
export type Registrations = Readonly<Record<TransportProtocol, PortRegistration>>;
