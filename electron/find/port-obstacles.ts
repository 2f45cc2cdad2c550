import type { Facts } from '../facts/facts.ts';
import type { Registry } from '../registry/registry.ts';
import type { SkipReason } from '../shared/free-port.ts';
import { isUnknown, knownOr } from '../shared/known.ts';
import type { Listener } from '../shared/listener.ts';
import { covers, type MachinePorts } from '../shared/machine-ports.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import type { SocketProtocol } from '../shared/transport.ts';
import { words } from './words.ts';

/** Why a port is better left alone. */
export interface Obstacle {
  readonly reason: SkipReason;
  readonly what: readonly string[];
}

/** What is known of a computer's ports at one moment. */
export interface PortKnowledge {
  /** What is open now; null where that could not be read. */
  readonly snapshot: Snapshot | null;
  readonly machine: MachinePorts;
  readonly registry: Pick<Registry, 'lookup'>;
  readonly facts: Pick<Facts, 'usesOf' | 'hazardsOf'>;
  /** Whether this user may bind ports below the first unprivileged one. */
  readonly privileged: boolean;
}

export interface Obstacles {
  /** The gravest obstacle of a port; null where none is known. */
  of(port: number): Obstacle | null;
  /** What could not be taken into account, in words. */
  readonly unknown: readonly string[];
}

export function obstaclesTo(protocol: SocketProtocol, knowledge: PortKnowledge): Obstacles {
  const { snapshot, machine, registry, facts, privileged } = knowledge;
  const { unprivilegedFrom } = machine;
  const users = namesByPort((snapshot?.listeners ?? []).filter((each) => each.protocol === protocol));
  const reserved = machine.reserved[protocol];
  const ephemeral = machine.ephemeral[protocol];
  const firstFree = privileged ? 0 : knownOr(unprivilegedFrom, 0);
  const excluded = knownOr(reserved, []);

  function knownUses(port: number): readonly string[] {
    // The registry records wide use of some ports that it has not assigned.
    const unassigned = registry.lookup(port, protocol).names.map(({ name, description }) => name ?? description ?? '');
    const software = facts
      .usesOf(port)
      .filter(({ use }) => use.protocols.includes(protocol) && (use.os === null || use.os === machine.os))
      .map((each) => each.software.name);
    return distinct([...unassigned, ...software]);
  }

  function of(port: number): Obstacle | null {
    const inUse = users.get(port);
    if (inUse) return { reason: 'in-use', what: inUse };
    if (excluded.some((span) => covers(span, port))) return { reason: 'excluded', what: [] };
    if (port < firstFree) return { reason: 'privileged', what: [] };
    if (!isUnknown(ephemeral) && covers(ephemeral, port)) return { reason: 'ephemeral', what: [] };
    const blocked = facts
      .hazardsOf(port)
      .filter(({ kind, protocols }) => kind === 'browser-blocked' && protocols.includes(protocol));
    if (blocked.length > 0) return { reason: 'browser-blocked', what: distinct(blocked.map(({ subject }) => subject)) };
    const { status, names } = registry.lookup(port, protocol);
    if (status === 'assigned' || status === 'reserved') {
      const assigned = names.filter(({ kind }) => kind === 'assignment');
      return {
        reason: 'registered',
        what: distinct(assigned.map(({ name, description }) => name ?? description ?? '')),
      };
    }
    const uses = knownUses(port);
    return uses.length > 0 ? { reason: 'known-use', what: uses } : null;
  }

  const { unknown } = words;
  return {
    of,
    unknown: [
      ...(snapshot === null ? [unknown.sockets] : snapshot.complete ? [] : [unknown.someSockets]),
      ...(isUnknown(ephemeral) ? [unknown.ephemeral] : []),
      ...(isUnknown(unprivilegedFrom) && !privileged ? [unknown.privileged] : []),
      ...(isUnknown(reserved) ? [unknown.excluded] : []),
    ],
  };
}

/** The processes on each port; empty where they are hidden. A row that could not be confirmed counts as open. */
function namesByPort(listeners: readonly Listener[]): ReadonlyMap<number, readonly string[]> {
  const ports = new Map<number, readonly string[]>();
  for (const { port, owners, container } of listeners) {
    const names = owners.map(({ name }) => knownOr(name, ''));
    const containerName = knownOr(container, null)?.name;
    const placed = containerName === undefined ? names : [...names, knownOr(containerName, '')];
    ports.set(port, distinct([...(ports.get(port) ?? []), ...placed]));
  }
  return ports;
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => name !== '');
}
