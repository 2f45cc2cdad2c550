import { readFileSync } from 'node:fs';
import { formatEndpoint, isLinkLocal } from '../../shared/endpoint.ts';
import { knownOr } from '../../shared/known.ts';
import type { Owner, Socket } from '../../shared/listener.ts';
import type { Problem } from '../../shared/snapshot.ts';
import { reachOf } from '../reach.ts';
import { type SocketSource, SourceFailure, type SourceReading } from '../source.ts';
import { readBoot } from './boot.ts';
import { type ProcessContext, readOwner } from './process-details.ts';
import { findSocketHolders } from './socket-holders.ts';
import { parseSocketTable, type SocketRow } from './socket-table.ts';
import { readUsers } from './users.ts';

export const linuxProcName = 'linux-proc';

const tables = [
  { file: 'tcp', protocol: 'tcp', family: 4 },
  { file: 'tcp6', protocol: 'tcp', family: 6 },
  { file: 'udp', protocol: 'udp', family: 4 },
  { file: 'udp6', protocol: 'udp', family: 6 },
] as const;

export interface LinuxProcOptions {
  /** `/proc`, or what stands for it. */
  readonly procRoot: string;
  readonly passwdFile: string;
  /** The effective user of this process. */
  readonly uid: number;
}

/** A socket's owners as last found. */
interface Holding {
  readonly owners: readonly Owner[];
  /** Processes that this user could not look into when the owners were found. */
  readonly unreadableProcesses: number;
}

/** Reads the kernel's own tables in process: TCP and UDP, every owner, no tool needed. */
export function createLinuxProcSource(options: LinuxProcOptions): SocketSource {
  const { procRoot } = options;
  let context: ProcessContext | null = null;
  let holdings: ReadonlyMap<number, Holding> = new Map();

  function findHoldings(rows: readonly SocketRow[], thorough: boolean): ReadonlyMap<number, Holding> {
    const inodes = rows.map((row) => row.inode).filter((inode) => inode !== 0);
    const known = thorough ? new Map<number, Holding>() : holdings;
    const wanted = new Set(inodes.filter((inode) => !known.has(inode)));
    const kept = inodes.flatMap((inode) => {
      const holding = known.get(inode);
      return holding ? [[inode, holding] as const] : [];
    });
    if (wanted.size === 0) return new Map(kept);
    context ??= {
      procRoot,
      boot: readBoot(procRoot),
      userName: readUsers(options.passwdFile),
    };
    const { pidsByInode, unreadableProcesses } = findSocketHolders(procRoot, wanted);
    const owners = new Map<number, Owner>();
    const ownerOf = (pid: number): Owner => {
      const owner = owners.get(pid) ?? readOwner(context as ProcessContext, pid);
      owners.set(pid, owner);
      return owner;
    };
    const found = [...wanted].map(
      (inode) => [inode, { owners: (pidsByInode.get(inode) ?? []).map(ownerOf), unreadableProcesses }] as const,
    );
    return new Map([...kept, ...found]);
  }

  return {
    name: linuxProcName,
    description: "The kernel's tables in /proc/net, and the descriptors of every process",
    async read(thorough): Promise<SourceReading> {
      const { rows, problems, complete } = readTables(procRoot);
      holdings = findHoldings(rows, thorough);
      const sockets = rows.map((row) => toSocket(row, holdings.get(row.inode), options));
      const hidden = sockets.filter((socket) => socket.owners.length === 0 && !socket.ownersComplete).length;
      return {
        sockets,
        complete,
        problems: hidden === 0 ? problems : [...problems, hiddenOwners(hidden, options.uid)],
      };
    },
  };

  function toSocket(row: SocketRow, holding: Holding | undefined, { uid }: LinuxProcOptions): Socket {
    const { protocol, family, address, port } = row;
    const owners = holding?.owners ?? [];
    const unreadable = holding?.unreadableProcesses ?? 0;
    const user = (context?.userName ?? readUsers(options.passwdFile))(row.uid);
    return {
      key: `${protocol} ${formatEndpoint(address, port)} #${row.inode}`,
      protocol,
      family,
      address,
      zone: isLinkLocal(address) ? { unknown: 'unsupported' } : null,
      device: { unknown: 'unsupported' },
      port,
      // Only `ss` tells whether a socket on `::` takes IPv4 too; /proc/net does not show the option.
      reach: reachOf(address, { unknown: 'unsupported' }, { unknown: 'unsupported' }),
      owners,
      ...ownersVerdict(row, owners, unreadable, uid, String(knownOr(user, row.uid))),
      uid: row.uid,
      user,
      unit: { unknown: 'unsupported' },
      unitManager: null,
      container: { unknown: 'unsupported' },
      sources: [linuxProcName],
      staleSince: null,
    };
  }
}

/**
 * Whether the owners found are all of them. A process that this user cannot look into may always hold a copy of a
 * socket; it is taken into account where the socket was created by another user (as sockets that a service manager
 * hands on are), and passed over where this user created it and a process of theirs was found.
 */
function ownersVerdict(
  row: SocketRow,
  owners: readonly Owner[],
  unreadableProcesses: number,
  uid: number,
  user: string,
): Pick<Socket, 'ownersComplete' | 'ownersProblem'> {
  if (row.inode === 0) return { ownersComplete: true, ownersProblem: 'held by the kernel itself, not by a process' };
  if (unreadableProcesses === 0) {
    return owners.length > 0
      ? { ownersComplete: true, ownersProblem: null }
      : { ownersComplete: false, ownersProblem: 'no process on this system was found to hold it any more' };
  }
  if (owners.length === 0) {
    return { ownersComplete: false, ownersProblem: `hidden (permission): the socket belongs to user ${user}` };
  }
  return row.uid === uid
    ? { ownersComplete: true, ownersProblem: null }
    : {
        ownersComplete: false,
        ownersProblem: `${unreadableProcesses} processes could not be inspected (permission): any of them may hold it too`,
      };
}

function hiddenOwners(count: number, uid: number): Problem {
  return {
    source: linuxProcName,
    code: 'permission',
    message: `The ${count === 1 ? 'owner of 1 socket is' : `owners of ${count} sockets are`} hidden from this user`,
    rowsAffected: count,
    remedy:
      uid === 0
        ? 'This process lacks the right to look into other processes (CAP_SYS_PTRACE), or they run in another container.'
        : 'To see the owners, run: sudo portolan list',
  };
}

interface TablesReading {
  readonly rows: readonly SocketRow[];
  readonly complete: boolean;
  readonly problems: readonly Problem[];
}

/** @throws SourceFailure when not one table can be read */
function readTables(procRoot: string): TablesReading {
  const rows: SocketRow[] = [];
  const problems: Problem[] = [];
  let tablesRead = 0;
  for (const { file, protocol, family } of tables) {
    const path = `${procRoot}/net/${file}`;
    try {
      const table = parseSocketTable(readFileSync(path, 'utf8'), protocol, family);
      rows.push(...table.rows);
      tablesRead++;
      if (table.malformedLines > 0) problems.push(malformed(path, table.malformedLines));
    } catch (error) {
      // A kernel without IPv6 has no tcp6 and udp6: nothing is missing then.
      if (family === 6 && error instanceof Error && 'code' in error && error.code === 'ENOENT') continue;
      problems.push(unreadable(path, error));
    }
  }
  const [first] = problems;
  if (tablesRead === 0 && first) throw new SourceFailure(first);
  return { rows, problems, complete: problems.length === 0 };
}

function malformed(path: string, lines: number): Problem {
  return {
    source: linuxProcName,
    code: 'parse',
    message: `${lines === 1 ? '1 line' : `${lines} lines`} of ${path} could not be understood`,
    rowsAffected: lines,
    remedy: 'Please report this together with the output of: uname -a',
  };
}

function unreadable(path: string, error: unknown): Problem {
  return {
    source: linuxProcName,
    code: 'failed',
    message: `${path} could not be read: ${error instanceof Error ? error.message : String(error)}`,
    rowsAffected: null,
    remedy: `Check that /proc is mounted and that this user may read ${path}`,
  };
}
