import { isPermissionError } from '../../shared/error-code.ts';
import { areOwnersHidden } from '../../shared/hidden-owners.ts';
import { isUnknown } from '../../shared/known.ts';
import type { Owner, Socket } from '../../shared/listener.ts';
import type { Problem } from '../../shared/snapshot.ts';
import type { ReadingDepth } from '../source.ts';
import { ownerText } from '../text/owners.ts';
import { socketsText } from '../text/spoken.ts';
import { linuxProcName } from './names.ts';
import type { ProcessPass } from './process-details.ts';
import type { HolderSearch, Unseen } from './socket-holders.ts';
import type { SocketRow } from './socket-table.ts';

/** A socket's owners as found, and what stood in the way of finding more. The same object while they are the same. */
export interface Holding {
  readonly owners: readonly Owner[];
  /** What may hide more of them. */
  readonly unseen: Unseen;
}

/** What stood in the way when nothing was searched. */
export const unsearched: Holding = { owners: [], unseen: 'unsearched' };

/** Inode → its owners; what did not change since `previous` is the same object. */
export function findHoldings(
  search: HolderSearch,
  inodes: ReadonlySet<number>,
  depth: ReadingDepth,
  pass: ProcessPass,
  previous: ReadonlyMap<number, Holding>,
): ReadonlyMap<number, Holding> {
  const { pidsByInode, unseen } = search.find(inodes, depth);
  return new Map(
    [...inodes].map((inode) => {
      const pids = pidsByInode.get(inode) ?? [];
      const before = previous.get(inode);
      // What was open before is looked at again in a thorough reading only.
      if (depth === 'quick' && before && sameProcesses(before.owners, pids)) return [inode, before];
      // One that ended since then holds nothing any more.
      const owners = pids.map((pid) => pass.owner(pid)).filter(({ name }) => !hasEnded(name));
      const same =
        before?.unseen === unseen &&
        before.owners.length === owners.length &&
        before.owners.every((owner, index) => owner === owners[index]);
      return [inode, same ? before : { owners, unseen }];
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
  { owners, unseen }: Holding,
  reader: { readonly uid: number },
  user: string,
): Pick<Socket, 'ownersComplete' | 'ownersProblem'> {
  if (owners.length > 0) {
    // A container's own network is seldom used from outside it.
    const foundAll = unseen === 'nothing' || unseen === 'other namespaces' || row.uid === reader.uid;
    if (foundAll) return { ownersComplete: true, ownersProblem: null };
    const ownersProblem = ownerText.othersUnseen(typeof unseen === 'number' ? unseen : null);
    return { ownersComplete: false, ownersProblem };
  }
  // A socket that the kernel made for itself, as for a VXLAN or WireGuard interface, has a number and no holder.
  if (row.inode === 0 || unseen === 'nothing') {
    return { ownersComplete: true, ownersProblem: ownerText.kernel };
  }
  const problems = {
    unsearched: ownerText.unsearched,
    'other namespaces': ownerText.otherNamespaces,
  } as const;
  return {
    ownersComplete: false,
    ownersProblem: unseen === 'unsearched' || unseen === 'other namespaces' ? problems[unseen] : ownerText.hidden(user),
  };
}

/** Null where no socket's owners are hidden, or where that is the smaller part of a greater problem. */
export function hiddenOwners(sockets: readonly Socket[], uid: number): Problem | null {
  const count = sockets.filter(areOwnersHidden).length;
  if (count === 0) return null;
  return {
    source: linuxProcName,
    code: 'permission',
    message: socketsText.ownersHidden(count),
    rowsAffected: count,
    remedy: uid === 0 ? socketsText.ownersHiddenFromRoot : socketsText.ownersWithSudo,
  };
}

/** Not even the processes could be listed: every row stays, and nobody is known to hold it. */
export function searchFailed(error: unknown): Problem {
  return {
    source: linuxProcName,
    code: isPermissionError(error) ? 'permission' : 'failed',
    message: socketsText.ownersNotSearched(error instanceof Error ? error.message : String(error)),
    rowsAffected: null,
    remedy: socketsText.checkProc,
  };
}

/** The name is read from the process itself, and by everybody. */
function hasEnded(name: Owner['name']): boolean {
  return isUnknown(name) && name.unknown === 'gone';
}

function sameProcesses(owners: readonly Owner[], pids: readonly number[]): boolean {
  return owners.length === pids.length && owners.every(({ pid }, index) => pid === pids[index]);
}
