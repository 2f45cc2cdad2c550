import { highestPort, type TransportProtocol, transportProtocols } from '../shared/transport.ts';
import type { Assignment } from './table/assignment.ts';

export interface AssignedPorts {
  /** As `lookup(port, protocol).status` has it, of all ports at once. Unsorted. */
  readonly ports: Readonly<Record<TransportProtocol, readonly number[]>>;
  /** As `label(port, protocol).name` has it, of the first protocol that has one. By port, unsorted. */
  readonly names: ReadonlyMap<number, string>;
}

/** The same as asking for each of the 65,536 ports in each protocol, which would take seconds. */
export function assignedPorts(assignments: readonly Assignment[]): AssignedPorts {
  const ports = { tcp: [] as number[], udp: [] as number[], sctp: [] as number[], dccp: [] as number[] };
  const named = new Map<number, { readonly name: string; readonly rank: number }>();
  for (const { firstPort, lastPort, protocols, name } of assignments) {
    // A row that states no protocol assigns nothing, and its name stands for all of them.
    const rank = Math.max(
      0,
      transportProtocols.findIndex((each) => protocols.includes(each)),
    );
    for (let port = firstPort; port <= Math.min(lastPort, highestPort); port++) {
      for (const protocol of protocols) ports[protocol].push(port);
      const before = named.get(port);
      if (name !== null && (before === undefined || rank < before.rank)) named.set(port, { name, rank });
    }
  }
  return { ports, names: new Map([...named].map(([port, { name }]) => [port, name])) };
}
