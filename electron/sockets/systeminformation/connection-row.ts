import { isIPv4, isIPv6, SocketAddress } from 'node:net';
import type { Systeminformation } from 'systeminformation';
import { isLinkLocal } from '../../shared/endpoint.ts';
import type { Known } from '../../shared/known.ts';
import { highestPort, type SocketProtocol } from '../../shared/transport.ts';
import type { Bind } from '../details/bare-socket.ts';

export type Connection = Systeminformation.NetworkConnectionsData;

/** A listening row of the library's, with what it got wrong set right. */
export interface ConnectionRow extends Bind {
  /** Netstat’s column may have been too narrow: `address` ends with an ellipsis and is only how the address begins. */
  readonly isCut: boolean;
  /** Null: the kernel itself. */
  readonly pid: Known<number | null>;
  /** The name that the library gives, cut at blanks and colons; null where it gives none. */
  readonly program: string | null;
}

/** `other`: no listener, such as a connection or a header line taken for a row. */
export type RowVerdict = ConnectionRow | 'other' | 'malformed';

const unsupported = { unknown: 'unsupported' } as const;
const unparsed = { unknown: 'parse' } as const;

/** Never throws, and takes every value from the row. */
export function readConnection(connection: Connection, platform: NodeJS.Platform): RowVerdict {
  const protocol = /^(tcp|udp)/i.exec(connection.protocol)?.[1]?.toLowerCase() as SocketProtocol | undefined;
  if (protocol === undefined || !listens(connection, protocol, platform)) return 'other';
  // A UDP socket that has no port yet can be reached by nobody.
  if (protocol === 'udp' && ['*', '0'].includes(connection.localPort)) return 'other';
  const port = /^\d{1,5}$/.test(connection.localPort) ? Number(connection.localPort) : Number.NaN;
  const place = readPlace(connection, platform);
  if (!(port > 0 && port <= highestPort) || place === null) return 'malformed';
  return { protocol, port, ...place, pid: readPid(connection, platform), program: connection.process || null };
}

/**
 * macOS and Linux (run in the C locale) name the state of TCP in English; a bound macOS socket that does not listen has
 * no remote end either (`CLOSED`). Windows translates the state, so there a TCP socket listens by its missing remote
 * end, unless the word is one of those that say otherwise: a translated word for "closed" cannot be told.
 */
function listens({ state, peerAddress, peerPort }: Connection, protocol: SocketProtocol, platform: string): boolean {
  const noPeer = ['*', '0', ''].includes(peerPort) && ['*', '', '0.0.0.0', '::', '[::]'].includes(peerAddress);
  if (protocol === 'udp') return noPeer;
  return platform === 'win32' ? noPeer && !otherStates.has(state.toUpperCase()) : state === 'LISTEN';
}

/** The names of MIB_TCP_STATE (tcpmib.h) as netstat and the library spell them, but for the one that listens. */
const otherStates: ReadonlySet<string> = new Set([
  'CLOSED',
  'BOUND',
  ...['SYN_SENT', 'SYN_RECEIVED', 'SYN_RECV', 'ESTABLISHED'],
  ...['FIN_WAIT_1', 'FIN_WAIT_2', 'FIN_WAIT1', 'FIN_WAIT2', 'CLOSE_WAIT', 'CLOSING', 'LAST_ACK', 'TIME_WAIT'],
  'DELETE_TCB',
]);

type Place = Pick<ConnectionRow, 'family' | 'address' | 'isCut' | 'zone' | 'device' | 'dualStack'>;

function readPlace({ localAddress, localPort, protocol }: Connection, platform: NodeJS.Platform): Place | null {
  const [, host = '', inner, outer] = /^\[?([^[\]%]*)(?:%([^[\]%]+))?\]?(?:%([^[\]%]+))?$/.exec(localAddress) ?? [];
  const suffix = inner ?? outer ?? null;
  const dualStack = knowsDualStack(localAddress, protocol, platform);
  if (host === '*') return readWildcard(protocol, dualStack, platform);
  if (isIPv4(host)) {
    // Only ss writes an interface behind an IPv4 address: the device that the socket is bound to.
    return { family: 4, address: host, isCut: false, zone: null, device: suffix ?? unsupported, dualStack: false };
  }
  if (isIPv6(host)) {
    const address = new SocketAddress({ address: host, family: 'ipv6' }).address;
    // Only a bind to every address can take both families.
    const common = { family: 6, dualStack: address === '::' ? dualStack : false } as const;
    if (isCutByLinux(host, localPort, protocol, platform)) {
      return { ...common, address: `${host}…`, isCut: true, zone: unparsed, device: unsupported };
    }
    if (!isLinkLocal(address)) {
      return { ...common, address, isCut: false, zone: null, device: suffix ?? unsupported };
    }
    const zone = localAddress.length < macosAddressWidth || platform !== 'darwin' ? suffix : null;
    return { ...common, address, isCut: false, zone: zone ?? unsupported, device: unsupported };
  }
  if (!/^[0-9a-f]{1,4}:[0-9a-f:.]*$/i.test(host)) return null;
  return { family: 6, address: `${host}…`, isCut: true, zone: unparsed, device: unsupported, dualStack: false };
}

function readWildcard(label: string, dualStack: Known<boolean>, platform: NodeJS.Platform): Place | null {
  if (platform === 'win32') return null;
  const common = { isCut: false, zone: null, device: unsupported } as const;
  return platform === 'darwin' && label.endsWith('4')
    ? { ...common, family: 4, address: '0.0.0.0', dualStack: false }
    : { ...common, family: 6, address: '::', dualStack };
}

/**
 * macOS labels a socket that takes both families `tcp46` (inet.c of Apple's netstat). On Linux, ss writes `*` for both
 * and `[::]` for IPv6 alone; netstat's `::` may be either. Windows lists the IPv4 part in a row of its own.
 */
function knowsDualStack(address: string, label: string, platform: NodeJS.Platform): Known<boolean> {
  if (platform === 'darwin') return label.endsWith('46');
  if (platform === 'linux' && address === '*') return true;
  if (platform === 'linux' && address.startsWith('[')) return false;
  return unsupported;
}

/** Apple's inet.c of 2011, `inet6print` with `-l`: at most 39 characters of address and zone. */
const macosAddressWidth = 39;

/** net-tools cuts an address so that it and its port take 23 characters (seen with 2.10): at 23 it may be cut or whole. */
function isCutByLinux(host: string, port: string, label: string, platform: NodeJS.Platform): boolean {
  return platform === 'linux' && label.endsWith('6') && host.length + 1 + port.length >= 23;
}

function readPid({ pid, localAddress, localPort }: Connection, platform: NodeJS.Platform): ConnectionRow['pid'] {
  if (pid === null) return { unknown: 'permission' };
  if (!Number.isInteger(pid) || pid < 0) return unparsed;
  // On Windows zero stands for a number that could not be read: an idle process listens nowhere.
  if (pid === 0) return platform === 'darwin' ? null : unparsed;
  // Under macOS's twelve-column layout the library takes the local IPv6 address for `process:pid` and reads a number
  // off its second group: 2001:470::1 would belong to pid 470.
  const mistaken = Number.parseInt(`${localAddress}.${localPort}`.split(':')[1] ?? '', 10);
  return platform === 'darwin' && pid === mistaken ? unparsed : pid;
}
