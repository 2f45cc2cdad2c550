import { readdirSync, readlinkSync } from 'node:fs';

export interface SocketHolders {
  /** Socket inode → pids that have it among their descriptors, ascending. */
  readonly pidsByInode: ReadonlyMap<number, readonly number[]>;
  /** Processes whose descriptors this user may not see: any of them may hold a socket too. */
  readonly unreadableProcesses: number;
}

/** Looks for sockets in the descriptors of every process. Processes that end meanwhile are passed over. */
export function findSocketHolders(procRoot: string, inodes: ReadonlySet<number>): SocketHolders {
  const pidsByInode = new Map<number, number[]>();
  let unreadableProcesses = 0;
  const pids = readdirSync(procRoot)
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
  for (const pid of pids) {
    try {
      for (const inode of socketInodes(`${procRoot}/${pid}/fd`)) {
        if (!inodes.has(inode)) continue;
        const holders = pidsByInode.get(inode);
        if (!holders) pidsByInode.set(inode, [pid]);
        else if (!holders.includes(pid)) holders.push(pid);
      }
    } catch (error) {
      if (isPermissionError(error)) unreadableProcesses++;
      else if (!isGoneError(error)) throw error;
    }
  }
  return { pidsByInode, unreadableProcesses };
}

function* socketInodes(folder: string): Generator<number> {
  for (const descriptor of readdirSync(folder)) {
    let link: string;
    try {
      link = readlinkSync(`${folder}/${descriptor}`);
    } catch (error) {
      if (isGoneError(error)) continue;
      throw error;
    }
    if (link.startsWith('socket:[')) yield Number(link.slice(8, -1));
  }
}

export function isPermissionError(error: unknown): boolean {
  return hasCode(error, 'EACCES') || hasCode(error, 'EPERM');
}

/** The process or descriptor ended between two reads. */
export function isGoneError(error: unknown): boolean {
  return hasCode(error, 'ENOENT') || hasCode(error, 'ESRCH');
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
