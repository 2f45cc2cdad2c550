import type { Socket } from '../../shared/listener.ts';
import type { Problem } from '../../shared/snapshot.ts';
import type { SocketSource, SourceReading } from '../source.ts';
import { cutAddresses, type LibraryAnswer, systemInformationName } from '../systeminformation/ask-library.ts';
import type { ConnectionRow } from '../systeminformation/connection-row.ts';
import { uniqueKeys } from '../systeminformation/unique-keys.ts';
import { type Bind, bareSocket } from './bare-socket.ts';
import { keepIdentity } from './keep-identity.ts';

/** What the system's own tools know of one row. */
export interface RowDetails extends Pick<Socket, 'owners' | 'ownersComplete' | 'ownersProblem'> {
  /** The row's bind, completed where netstat could not write it whole. */
  readonly bind: Bind;
  readonly isCut: boolean;
  /** The tools that saw this socket, besides systeminformation. */
  readonly alsoSeenBy: readonly string[];
}

export interface DetailsAnswer {
  /** One for each row, in the order of the rows. */
  readonly details: readonly RowDetails[];
  /** At most one for each tool. */
  readonly problems: readonly Problem[];
}

/**
 * Learns what the rows do not say. Never rejects for what a tool could not do: that is in the problems.
 * @param thorough false lets it keep what it knows of processes that were there before
 */
export type DetailsReader = (rows: readonly ConnectionRow[], thorough: boolean) => Promise<DetailsAnswer>;

export interface DetailedSourceDeps {
  readonly description: string;
  readonly readRows: () => Promise<LibraryAnswer>;
  readonly readDetails: DetailsReader;
}

/**
 * systeminformation's rows joined with what the system's tools know of their processes. A table that did not change
 * since the last reading asks the tools nothing, and gives the very same reading.
 */
export function createDetailedSource({ description, readRows, readDetails }: DetailedSourceDeps): SocketSource {
  let last: { readonly table: string; readonly reading: SourceReading } | null = null;
  return {
    name: systemInformationName,
    description,
    async read(depth) {
      const thorough = depth !== 'quick';
      const answer = await readRows();
      const table = JSON.stringify(answer);
      if (!thorough && last?.table === table) return last.reading;
      const { details, problems } = await readDetails(answer.rows, thorough);
      const cut = cutAddresses(details.filter(({ isCut }) => isCut).length);
      const reading = {
        sockets: keepIdentity(last?.reading.sockets ?? [], uniqueKeys(details.map(toSocket))),
        complete: answer.problems.length === 0,
        problems: [...answer.problems, ...(cut ? [cut] : []), ...problems],
      };
      last = { table, reading };
      return reading;
    },
  };
}

/**
 * The tables of macOS and Windows give a socket no number of its own, so its key is its bind and its processes: a port
 * that one process closes and opens again between two readings cannot be told from one that stayed open.
 */
function toSocket({ bind, owners, ownersComplete, ownersProblem, alsoSeenBy }: RowDetails): Socket {
  const socket = bareSocket(bind, systemInformationName);
  const holders = owners.map(({ pid, identity }) => (typeof identity === 'string' ? identity : `pid ${pid}`));
  return {
    ...socket,
    key: `${socket.key} ${holders.join(' ') || 'held by nobody known'}`,
    owners,
    ownersComplete,
    ownersProblem,
    sources: [...socket.sources, ...alsoSeenBy],
  };
}
