import type { Versions } from '../../../shared/addressed.ts';
import type { Place } from '../../../shared/place.ts';
import type { FitVerdict } from '../../../shared/story.ts';
import type { SocketProtocol } from '../../../shared/transport.ts';
import { list } from './list.ts';

const receives = {
  tcp: (several: boolean) => `${several ? 'accept' : 'accepts'} connections on TCP`,
  udp: (several: boolean) => `${several ? 'receive' : 'receives'} on UDP`,
} satisfies Record<SocketProtocol, (several: boolean) => string>;

/** What was found on the port, and the first lines of its story. */
export const hereWords = {
  portName: (port: number, protocol: string | null) =>
    protocol === null ? `Port ${port}` : `${protocol} port ${port}`,
  headline: {
    closed: (port: string, registered: string, here: string) => `${port} ${registered}; ${here}.`,
    notRead: 'what listens on it here is not known, as the sockets have not been read',
    unsupported: 'what listens on it here is not known, as Portolan does not read such sockets',
    uncertain: 'whether anything listens on it here cannot be told, as not all sockets could be read',
    nothing: 'nothing was found listening on it here',
    open: (port: string, holders: readonly string[], tail: string) => `${port}: ${list(holders)}${tail}.`,
    /** `likely` is null where what it is cannot be said. */
    tail: (verdict: FitVerdict, likely: string | null) => {
      if (verdict === 'expected' && likely !== null) return `, most likely ${likely}`;
      if (verdict === 'plausible' && likely !== null) return `, quite likely ${likely}`;
      if (verdict === 'unusual') return `${likely === null ? '' : `, most likely ${likely}`}: unusual on this port`;
      return likely === null ? '; what it serves cannot be told' : `, perhaps ${likely}`;
    },
    lastConfirmed: (holder: string, moment: string) => `${holder}, when last confirmed (${moment})`,
  },
  opening: {
    /** `registered` follows `it`. */
    agrees: (registered: string) => `The registry agrees: it ${registered}.`,
    differs: (registered: string) => `The registry says something else: it ${registered}.`,
    registered: (registered: string) => `In the registry it ${registered}.`,
    otherwise: (registered: string) => `For another transport protocol the same number ${registered}.`,
    reach: (protocol: SocketProtocol, addressed: string, reachable: boolean, past: boolean) => {
      const verb = protocol === 'tcp' ? (past ? 'accepted' : 'accepts') : past ? 'received' : 'receives';
      const what = protocol === 'tcp' ? 'connections' : 'datagrams';
      return `It ${verb} ${what} addressed to ${addressed}${reachable ? '; a firewall may still block them' : ''}.`;
    },
  },
  hereSummary: {
    notRead: 'The sockets of this computer have not been read, so nothing can be concluded.',
    unsupported: (protocol: string) => `Portolan does not read ${protocol} sockets, so nothing can be concluded.`,
    uncertain: (port: number) =>
      `Nothing was found on port ${port}, but not all sockets could be read: that does not prove that it is free.`,
    nothing: (port: number) => `Nothing was found listening on TCP or UDP port ${port}; SCTP and DCCP are not read.`,
    nothingOn: (port: string) => `Nothing was found listening on ${port}.`,
    holds: (holder: string, addressed: string) => `Here ${holder}, addressed to ${addressed}.`,
    firewall: 'A firewall may still block this.',
    maybeMore: 'Not all sockets could be read, so there may be more.',
  },
  listens: receives,
  /** Of what could not be seen now, as it was when it last was. */
  listened: {
    tcp: (moment: string) => `accepted connections on TCP when last confirmed (${moment})`,
    udp: (moment: string) => `received on UDP when last confirmed (${moment})`,
  } satisfies Record<SocketProtocol, (moment: string) => string>,
  holder: (process: string, listens: string) => `${process} ${listens}`,
  process: (name: string, pids: readonly number[]) =>
    `${name} (${pids.length === 1 ? 'pid' : 'pids'} ${list(pids.map(String))})`,
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
};

export type HereWords = typeof hereWords;
