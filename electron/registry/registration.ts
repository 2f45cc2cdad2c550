import type { ServiceLabel } from '../shared/listener.ts';
import type { PortRegistration, PortStatus, RegistryBlock, RegistryEntry } from '../shared/registry.ts';
import type { TransportProtocol } from '../shared/transport.ts';
import { referenceOf } from './references.ts';
import { remarksOf } from './remarks.ts';
import type { Row } from './table/row.ts';

const firstDynamicPort = 49_152;

/** What the rows that cover a port say of it in one protocol. */
export function registrationOf(rows: readonly Row[], port: number, protocol: TransportProtocol): PortRegistration {
  const status = statusOf(rows, port, protocol);
  const block = status === 'assigned' ? null : (blockOf(rows, protocol) ?? null);
  return {
    status,
    names: namedRows(rows, protocol).map((row) => entryOf(row, port)),
    block: block && registryBlock(block, port),
  };
}

/** The first assigned name only. */
export function labelOf(rows: readonly Row[], port: number, protocol: TransportProtocol): ServiceLabel {
  const first = namedRows(rows, protocol).find(({ kind, name }) => kind === 'assignment' && name !== null);
  return { name: first?.name ?? null, status: statusOf(rows, port, protocol) };
}

/**
 * A name that the registry gives for this protocol outranks every block around it. What it records as widespread
 * but unassigned, or for no stated protocol, is listed and assigns nothing. A use without a name (`any private
 * mail system`) is `reserved`: set aside for a purpose, not open for assignment, which is what RFC 6335 calls it.
 */
function statusOf(rows: readonly Row[], port: number, protocol: TransportProtocol): PortStatus {
  if (port >= firstDynamicPort) return 'dynamic';
  if (rows.some(({ kind, protocols }) => kind === 'assignment' && protocols.includes(protocol))) return 'assigned';
  const kind = blockOf(rows, protocol)?.kind;
  switch (kind) {
    case 'nameless-use':
      return 'reserved';
    case 'reserved':
    case 'unassigned':
    case 'de-assigned':
      return kind;
    default:
      return 'no-row';
  }
}

/** The row without a name that speaks for the protocol, one that states it before one that states none. */
function blockOf(rows: readonly Row[], protocol: TransportProtocol): Row | undefined {
  const nameless = rows.filter(({ kind }) => kind !== 'assignment' && kind !== 'widespread-use');
  return (
    nameless.find(({ protocols }) => protocols.includes(protocol)) ??
    nameless.find(({ protocols }) => protocols.length === 0)
  );
}

function namedRows(rows: readonly Row[], protocol: TransportProtocol): readonly Row[] {
  const named = rows.filter(
    ({ kind, protocols }) => namedOrder[kind] !== null && (protocols.length === 0 || protocols.includes(protocol)),
  );
  return named.sort((a, b) => (namedOrder[a.kind] ?? 0) - (namedOrder[b.kind] ?? 0));
}

const namedOrder = {
  assignment: 0,
  'nameless-use': 1,
  'widespread-use': 2,
  reserved: null,
  unassigned: null,
  'de-assigned': null,
} as const;

function entryOf(row: Row, port: number): RegistryEntry {
  return {
    name: row.name,
    description: row.description,
    aliases: row.aliases,
    kind: row.kind === 'widespread-use' ? 'widespread-use' : 'assignment',
    protocolStated: row.protocols.length > 0,
    assignee: row.assignee,
    registered: row.registered,
    modified: row.modified,
    references: row.references.map(referenceOf),
    remarks: remarksOf(row.kind === 'nameless-use' ? ['nameless-use', ...row.flags] : row.flags, port),
    firstPort: row.firstPort,
    lastPort: row.lastPort,
  };
}

function registryBlock({ kind, firstPort, lastPort, modified, flags }: Row, port: number): RegistryBlock {
  return {
    firstPort,
    lastPort,
    date: kind === 'de-assigned' ? modified : null,
    remarks: kind === 'nameless-use' ? [] : remarksOf(flags, port),
  };
}
