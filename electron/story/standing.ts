import type { PortStatus, Registrations } from '../shared/registry.ts';
import type { TransportProtocol } from '../shared/transport.ts';
import { assignedNames } from './registration-summary.ts';

/** How a port stands in the registry, its protocols taken together: what advice goes by. */
export interface Standing {
  readonly status: PortStatus;
  /** Service names that are assigned, or listed for no stated protocol; empty unless `assigned`. */
  readonly names: readonly string[];
}

/** What forbids most counts: a port that is assigned for one protocol is kept free for the others (RFC 6335, 7.1). */
const order: readonly PortStatus[] = ['dynamic', 'assigned', 'reserved', 'de-assigned', 'unassigned', 'no-row'];

export function standingOf(registrations: Registrations, protocol: TransportProtocol | null): Standing {
  const asked = protocol === null ? Object.values(registrations) : [registrations[protocol]];
  const assigned = asked.flatMap(({ names }) => assignedNames(names).map(({ name }) => name));
  const unstated = asked.flatMap(({ names }) =>
    names.flatMap((entry) => (entry.protocolStated ? [] : (entry.name ?? []))),
  );
  const names = [...new Set([...assigned, ...unstated])];
  const statuses = asked.map(({ status }) => status);
  const status = order.find((each) => statuses.includes(each)) ?? 'no-row';
  return names.length > 0 && status !== 'dynamic' ? { status: 'assigned', names } : { status, names: [] };
}
