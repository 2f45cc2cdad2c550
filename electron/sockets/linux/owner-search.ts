import type { Owner, Socket } from '../../shared/listener.ts';
import type { Problem } from '../../shared/snapshot.ts';
import { isPermissionError } from '../error-code.ts';
import type { ReadingDepth } from '../source.ts';
import { linuxProcName } from './names.ts';
import type { ProcessPass } from './process-details.ts';
import type { HolderSearch } from './socket-holders.ts';
import type { SocketRow } from './socket-table.ts';

/** A socket's owners as found, and what stood in the way of finding more. The same object while they are the same. */
export interface Holding {
  readonly owners: readonly Owner[];
  /** Processes that this user could not look into; null where it cannot even be told how many there are. */
  readonly unreadableProcesses: number | null;
}

/** Inode → its owners; what did not change since `previous` is the same object. */
export function findHoldings(
  search: HolderSearch,
  inodes: ReadonlySet<number>,
  depth: ReadingDepth,
  pass: ProcessPass,
  previous: ReadonlyMap<number, Holding>,
): ReadonlyMap<number, Holding> {
  const { pidsByInode, unreadableProcesses } = search.find(inodes, depth);
  return new Map(
    [...inodes].map((inode) => {
      const pids = pidsByInode.get(inode) ?? [];
      const before = previous.get(inode);
      // What was open before is looked at again in a thorough reading only.
      if (depth === 'quick' && before && sameProcesses(before.owners, pids)) return [inode, before];
      const owners = pids.map((pid) => pass.owner(pid));
      const same =
        before?.unreadableProcesses === unreadableProcesses &&
        before.owners.length === owners.length &&
        before.owners.every((owner, index) => owner === owners[index]);
      return [inode, same ? before : { owners, unreadableProcesses }];
    }),
  );
}

/**
 * Whether the owners found are all of them. A process that this user cannot look into may always hold a copy of a
 * socket; it is taken into account where the socket was created by another user (as sockets that a service manager
 * hands on are), and passed over where this user created it and a process of theirs was found.
 */
export function ownersVerdict(
  row: SocketRow,
  { owners, unreadableProcesses }: Holding,
  reader: { readonly uid: number },
  user: string,
): Pick<Socket, 'ownersComplete' | 'ownersProblem'> {
  if (row.inode === 0) return { ownersComplete: true, ownersProblem: 'held by the kernel itself, not by a process' };
  if (owners.length > 0 && (unreadableProcesses === 0 || row.uid === reader.uid)) {
    return { ownersComplete: true, ownersProblem: null };
  }
  if (owners.length > 0) {
    const processes = unreadableProcesses === null ? 'Other' : `${unreadableProcesses} other`;
    const ownersProblem = `${processes} processes could not be inspected (permission): any of them may hold it too`;
    return { ownersComplete: false, ownersProblem };
  }
  return {
    ownersComplete: false,
    ownersProblem:
      unreadableProcesses === 0
        ? 'no process that can be seen from here holds it: the kernel itself, or a process in a container'
        : `hidden (permission): the socket belongs to user ${user}`,
  };
}

/** Null where no socket's owners are hidden. */
export function hiddenOwners(sockets: readonly Socket[], uid: number): Problem | null {
  const count = sockets.filter(({ owners, ownersComplete }) => owners.length === 0 && !ownersComplete).length;
  if (count === 0) return null;
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

/** Not even the processes could be listed: every row stays, and nobody is known to hold it. */
export function searchFailed(error: unknown): Problem {
  return {
    source: linuxProcName,
    code: isPermissionError(error) ? 'permission' : 'failed',
    message: `The owners of sockets could not be searched for: ${error instanceof Error ? error.message : String(error)}`,
    rowsAffected: null,
    remedy: 'Check that /proc is mounted and that this user may list it',
  };
}

function sameProcesses(owners: readonly Owner[], pids: readonly number[]): boolean {
  return owners.length === pids.length && owners.every(({ pid }, index) => pid === pids[index]);
}
