import type { Versions } from '../../shared/addressed.ts';
import type { Place } from '../../shared/place.ts';
import type { PortRange } from '../../shared/story.ts';
import type { SocketProtocol } from '../../shared/transport.ts';

/** Every word of a story in English. Another language is another object of the same shape. */
export const english = {
  protocol: { tcp: 'TCP', udp: 'UDP', sctp: 'SCTP', dccp: 'DCCP' },

  range: {
    system: 'System Ports, also called well-known: assigned by IANA after IETF Review or IESG Approval.',
    user: 'User Ports, also called registered: assigned by IANA after IETF Review, IESG Approval or Expert Review.',
    dynamic: 'Dynamic Ports, also called private or ephemeral: never assigned, open to any program.',
  } satisfies Record<PortRange['name'], string>,
  edgeOfRange: (port: number) => `Port ${port} itself, at the edge of a range, is Reserved.`,
  linuxEphemeral: (ports: string) => `Linux by default draws the ports of outgoing connections from ${ports}.`,

  assigned: (names: readonly string[]) => `Assigned to ${list(names)}.`,
  namedWithPorts: (name: string, ports: string) => `${name} (all of ${ports})`,
  reserved: (ports: string | null) => `Reserved: the registry lists ${ports ?? 'the port'} as reserved.`,
  setAside: (use: string) => `Reserved: the registry sets the port aside for “${use}” and gives no service name.`,
  unassigned: (ports: string | null) => `Unassigned: the registry lists ${ports ?? 'the port'} as unassigned.`,
  deAssigned: (ports: string | null, date: string | null) =>
    `De-assigned${date === null ? '' : ` (${date})`}: an earlier assignment of ${ports ?? 'the port'} was taken back.`,
  noRow: (protocol: string) => `No row: the registry says nothing of this port for ${protocol}.`,
  dynamic: (ports: string) => `Dynamic: ports ${ports} are never assigned.`,
  widespread: (names: readonly string[]) =>
    `${list(names)} ${names.length === 1 ? 'is' : 'are'} recorded as widespread use, not an assignment.`,
  protocolNotStated: (names: readonly string[]) =>
    `${list(names)} ${names.length === 1 ? 'is' : 'are'} listed without a transport protocol.`,

  headline: (port: number, registered: string, here: string) => `Port ${port} ${registered}; ${here}.`,
  registered: {
    assigned: (uses: readonly { readonly name: string; readonly protocols: readonly string[] }[]) =>
      `is assigned to ${list(uses.map(({ name, protocols }) => `${name} (${protocols.join(', ')})`))}`,
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

  here: {
    notRead: 'what listens on it here is not known, as the sockets have not been read',
    uncertain: 'whether anything listens on it here cannot be told, as not all sockets could be read',
    nothing: 'nothing was found listening on it here',
    holders: (holders: readonly string[]) => `here ${list(holders)}`,
    consistent: (name: string) => `, which is consistent with ${name}`,
    cannotTell: (name: string) => `, and whether that is ${name} cannot be told from the port`,
  },
  hereSummary: {
    notRead: 'The sockets of this computer have not been read, so nothing can be concluded.',
    uncertain: (port: number) =>
      `Nothing was found on port ${port}, but not all sockets could be read: that does not prove that it is free.`,
    nothing: (port: number) => `Nothing was found listening on TCP or UDP port ${port}; SCTP and DCCP are not read.`,
    holds: (holder: string, addressed: string) => `Here ${holder}, addressed to ${addressed}.`,
    firewall: 'A firewall may still block this.',
    maybeMore: 'Not all sockets could be read, so there may be more.',
  },
  listens: {
    tcp: (several: boolean) => `${several ? 'accept' : 'accepts'} connections on TCP`,
    udp: (several: boolean) => `${several ? 'receive' : 'receives'} on UDP`,
  } satisfies Record<SocketProtocol, (several: boolean) => string>,
  /** Of what could not be seen now, as it was when it last was. */
  listened: {
    tcp: (moment: string) => `accepted connections on TCP when last confirmed (${moment})`,
    udp: (moment: string) => `received on UDP when last confirmed (${moment})`,
  } satisfies Record<SocketProtocol, (moment: string) => string>,
  holder: (process: string, listens: string) => `${process} ${listens}`,
  process: (name: string, pid: number) => `${name} (pid ${pid})`,
  processes: (named: readonly string[], more: number) =>
    list(more === 0 ? named : [...named, `${more} more ${more === 1 ? 'process' : 'processes'}`]),
  hiddenName: 'a process whose name could not be read',
  inPlace: {
    container: (name: string) => `in the container ${name}`,
    /** The process stands outside it: its monitor, or what forwards a published port. */
    'for container': (name: string) => `for the container ${name}`,
    project: (name: string) => `in the project ${name}`,
    unit: (name: string) => `of ${name}`,
  } satisfies Record<Place['kind'] | 'for container', (name: string) => string>,
  container: (name: string) => `the container ${name}`,
  unit: (name: string) => `a process of ${name}`,
  hiddenProcess: 'a process that could not be identified',
  noProcess: 'something that no process holds',
  reach: {
    loopback: 'this computer only',
    address: (addresses: readonly string[]) => list(addresses),
    any: {
      both: 'any address of this computer',
      ipv4: 'any IPv4 address of this computer',
      ipv6: 'any IPv6 address of this computer',
      'ipv4, ipv6 unknown': 'any IPv4 address of this computer (the IPv6 part is unknown)',
      'ipv6, ipv4 unknown': 'any IPv6 address of this computer (the IPv4 part is unknown)',
      unknown: 'any address of this computer (which IP versions is unknown)',
    } satisfies Record<Versions, string>,
    onDevice: (addresses: string, device: string) => `${addresses}, on the device ${device} only`,
  },

  check: {
    nothingShown:
      'No output does not prove that the port is closed: containers and other networks of this computer are not seen.',
    withoutRights: 'Without administrator rights, programs of other users may be missing or unnamed.',
    fromUnix: 'HOST is the address of this computer. A failure may also be a firewall on the way.',
    fromWindows: 'In PowerShell on another Windows computer. A failure may also be a firewall on the way.',
    udpFromElsewhere:
      'Whether a UDP port is open cannot be proven this way: open and silent, closed and filtered look alike.',
    portZero: 'No socket can be bound to port 0: a program that asks for it is given a free port instead.',
  },

  registrySource: "IANA's Service Name and Transport Protocol Port Number Registry",
};

export type StoryText = typeof english;

/** `a`, `a and b`, `a, b and c`. */
function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
