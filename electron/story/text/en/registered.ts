import type { MachinePorts } from '../../../shared/machine-ports.ts';
import type { PortRange } from '../../../shared/story.ts';
import { list } from './list.ts';

type System = MachinePorts['os'];

/** What the registry and the ranges say. */
export const registeredWords = {
  range: {
    system: 'System Ports, also called well-known: assigned by IANA after IETF Review or IESG Approval.',
    user: 'User Ports, also called registered: assigned by IANA after IETF Review, IESG Approval or Expert Review.',
    dynamic: 'Dynamic Ports, also called private or ephemeral: never assigned, open to any program.',
  } satisfies Record<PortRange['name'], string>,
  edgeOfRange: (port: number) => `Port ${port} itself, at the edge of a range, is Reserved.`,

  machine: {
    ephemeral: (ports: string, inside: boolean, protocol: string | null) =>
      `This computer takes ${protocol === null ? '' : `${protocol.toUpperCase()} `}ports from ${ports} for outgoing connections: ${
        inside ? 'this one too, so it may be taken by chance before a service starts' : 'not this one'
      }.`,
    ephemeralUnknown: 'Which ports this computer takes for outgoing connections could not be read.',
    privileged: {
      linux: (from: number) => `Here a program needs root or CAP_NET_BIND_SERVICE to bind a port below ${from}.`,
      macos: (from: number) =>
        `Here a program needs root to bind a port below ${from} on one address; since macOS 10.14 not on all addresses.`,
      windows: (from: number) => `Here a program needs a privilege to bind a port below ${from}.`,
      other: (from: number) => `Here a program needs a privilege to bind a port below ${from}.`,
    } satisfies Record<System, (from: number) => string>,
    privilegeUnknown: 'Whether binding it needs a privilege here could not be read.',
    reserved: {
      linux: (ports: string, protocol: string) =>
        `This computer never gives ${ports} (${protocol.toUpperCase()}) to a program that asks for any free port.`,
      macos: (ports: string, protocol: string) => `This computer keeps ${ports} (${protocol.toUpperCase()}) back.`,
      windows: (ports: string, protocol: string) =>
        `This computer has excluded ${ports} (${protocol.toUpperCase()}): an ordinary program cannot bind them.`,
      other: (ports: string, protocol: string) => `This computer keeps ${ports} (${protocol.toUpperCase()}) back.`,
    } satisfies Record<System, (ports: string, protocol: string) => string>,
  },

  assigned: (names: readonly string[]) => `Assigned to ${list(names)}.`,
  namedWithPorts: (name: string, ports: string) => `${name} (all of ${ports})`,
  reserved: (ports: string | null) => `Reserved: the registry lists ${ports ?? 'the port'} as reserved.`,
  setAside: (use: string) => `Reserved: the registry sets the port aside for “${use}” and gives no service name.`,
  unassigned: (ports: string | null) => `Unassigned: the registry lists ${ports ?? 'the port'} as unassigned.`,
  deAssigned: (ports: string | null, date: string | null) =>
    `De-assigned${date === null ? '' : ` (${date})`}: an earlier assignment of ${ports ?? 'the port'} was taken back.`,
  noRow: 'No row of its own in the registry.',
  dynamic: (ports: string) => `Dynamic: ports ${ports} are never assigned.`,
  widespread: (names: readonly string[]) =>
    `${list(names)} ${names.length === 1 ? 'is' : 'are'} recorded as widespread use, not an assignment.`,
  protocolNotStated: (names: readonly string[]) =>
    `${list(names)} ${names.length === 1 ? 'is' : 'are'} listed without a transport protocol.`,

  /** Each to follow `port N` or `it`. */
  registered: {
    assigned: (uses: readonly { readonly name: string; readonly protocols: readonly string[] }[]) =>
      `is assigned to ${list(
        uses.map(({ name, protocols }) => (protocols.length === 0 ? name : `${name} (${protocols.join(', ')})`)),
      )}`,
    withoutProtocol: (names: readonly string[]) => `is listed for ${list(names)}, without a transport protocol`,
    statuses: (parts: readonly { readonly words: string; readonly protocols: readonly string[] }[]) =>
      list(
        parts.map(({ words, protocols }) => (parts.length === 1 ? words : `${words} for ${protocols.join(' and ')}`)),
      ),
    reserved: 'is reserved',
    unassigned: 'is unassigned',
    'de-assigned': 'is de-assigned',
    'no-row': 'has no row in the registry',
    dynamic: 'is a dynamic port, which the registry never assigns',
  },
};

export type RegisteredWords = typeof registeredWords;
