import type { Systeminformation } from 'systeminformation';
import { formatEndpoint, isLinkLocal } from '../shared/endpoint.ts';
import type { Known } from '../shared/known.ts';
import type { Owner, Socket } from '../shared/listener.ts';
import type { Problem } from '../shared/snapshot.ts';
import type { SocketProtocol } from '../shared/transport.ts';
import { reachOf } from './reach.ts';
import { singleFlight } from './single-flight.ts';
import { type SocketSource, SourceFailure, type SourceReading } from './source.ts';
import { isOnPath } from './tools.ts';

export const systemInformationName = 'systeminformation';

type Connection = Systeminformation.NetworkConnectionsData;

export interface SystemInformationOptions {
  readonly platform: NodeJS.Platform;
  readonly searchPath: string | undefined;
  readonly timeoutMs: number;
  /** The library's `networkConnections`, loaded only when asked: it is slow to load. */
  readonly networkConnections: () => Promise<readonly Connection[]>;
}

/**
 * The library `systeminformation` as a source: it runs the system's own tool (netstat or ss) and reads its output.
 * It cannot fail, it can only give fewer rows or never answer; so its tools are looked for first, an answer without
 * any row is a failure, and there is a deadline.
 */
export function createSystemInformationSource(options: SystemInformationOptions): SocketSource {
  const ask = singleFlight(options.networkConnections, options.timeoutMs);
  return {
    name: systemInformationName,
    description: 'The library systeminformation, which runs the tools of the operating system',
    async read(): Promise<SourceReading> {
      const missing = missingTools(options);
      if (missing) throw new SourceFailure(missing);
      const connections = await ask();
      if (connections === 'timeout') throw new SourceFailure(timedOut(options.timeoutMs));
      if (connections.length === 0) throw new SourceFailure(noRows);
      const sockets = connections.flatMap((connection) => {
        const socket = toSocket(connection);
        return socket ? [socket] : [];
      });
      // On Linux the library asks only for connections with a state, and UDP has none.
      return { sockets, complete: options.platform !== 'linux', problems: [] };
    },
  };
}

/** Null where the tool that the library needs is there, or where it comes with the system. */
export function missingTools(options: Pick<SystemInformationOptions, 'platform' | 'searchPath'>): Problem | null {
  if (options.platform !== 'linux') return null;
  if (['netstat', 'ss'].some((tool) => isOnPath(tool, options.searchPath))) return null;
  return {
    source: systemInformationName,
    code: 'missing-tool',
    message: 'Neither netstat nor ss was found, so the list could not be checked against a second source',
    rowsAffected: null,
    remedy: 'Install iproute2 (ss) or net-tools (netstat)',
  };
}

/** A listening row of the library's as a socket; null for any other row, such as a header line taken for one. */
export function toSocket(connection: Connection): Socket | null {
  const protocol = /^(tcp|udp)/i.exec(connection.protocol)?.[1]?.toLowerCase() as SocketProtocol | undefined;
  const port = /^\d{1,5}$/.test(connection.localPort) ? Number(connection.localPort) : null;
  if (protocol === undefined || port === null || port > 65_535 || !listens(connection, protocol)) return null;
  const { family, address } = readAddress(connection);
  const owner = readOwner(connection);
  return {
    key: `${protocol} ${formatEndpoint(address, port)} pid ${owner?.pid ?? 'unknown'}`,
    protocol,
    family,
    address,
    zone: isLinkLocal(address) ? unsupported : null,
    device: unsupported,
    port,
    reach: reachOf(address, unsupported, unsupported),
    owners: owner ? [owner] : [],
    ownersComplete: false,
    ownersProblem: owner
      ? 'this source names one owner only'
      : 'this source names no owner: it may lack the right to see it',
    uid: unsupported,
    user: unsupported,
    unit: unsupported,
    unitManager: null,
    container: unsupported,
    sources: [systemInformationName],
    staleSince: null,
  };
}

const unsupported = { unknown: 'unsupported' } as const;

/**
 * State names are translated by some systems, so a TCP socket also counts as listening by its missing remote end;
 * a UDP socket listens when it has none.
 */
function listens({ state, peerAddress, peerPort }: Connection, protocol: SocketProtocol): boolean {
  const noPeer = ['*', '0', ''].includes(peerPort) && ['*', '', '0.0.0.0', '::', '[::]'].includes(peerAddress);
  return noPeer || (protocol === 'tcp' && /^listen/i.test(state));
}

function readAddress({ localAddress, protocol }: Connection): Pick<Socket, 'family' | 'address'> {
  const bare = localAddress.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '');
  const family = bare.includes(':') || protocol.endsWith('6') ? 6 : 4;
  return { family, address: bare === '*' || bare === '' ? (family === 6 ? '::' : '0.0.0.0') : bare };
}

function readOwner({ pid, process }: Connection): Owner | null {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const name: Known<string> = process ? process : unsupported;
  return {
    pid,
    identity: unsupported,
    name,
    executable: unsupported,
    command: unsupported,
    user: unsupported,
    startedAt: unsupported,
    cwd: unsupported,
    project: unsupported,
    unit: unsupported,
    containerId: unsupported,
    parents: unsupported,
  };
}

const noRows: Problem = {
  source: systemInformationName,
  code: 'failed',
  message: 'systeminformation gave no row at all, which it also does when its tool fails',
  rowsAffected: null,
  remedy: 'Run netstat or ss by hand to see what they say',
};

function timedOut(timeoutMs: number): Problem {
  return {
    source: systemInformationName,
    code: 'timeout',
    message: `systeminformation did not answer within ${timeoutMs / 1000} s: the tool that it runs may hang`,
    rowsAffected: null,
    remedy: 'Run netstat or ss by hand to see whether they answer',
  };
}
