import { readdirSync, readlinkSync } from 'node:fs';
import { isErrorCode, isGoneError, isPermissionError } from '../../shared/error-code.ts';
import type { ReadingDepth } from '../source.ts';

/**
 * What a search could not look at, and any socket may be held there too. A number: so many processes of others.
 * `hidden processes`: the system does not even list those of others (the mount option `hidepid`, proc(5)).
 * `other namespaces`: every process that is listed was looked at, and there are others elsewhere (pid_namespaces(7)).
 */
export type Unseen = 'nothing' | number | 'hidden processes' | 'other namespaces' | 'unsearched';

export interface SocketHolders {
  /** Socket inode → pids that have it among their descriptors, ascending. */
  readonly pidsByInode: ReadonlyMap<number, readonly number[]>;
  readonly unseen: Unseen;
}

/** Looks for sockets in the descriptors of every process, and remembers what it saw. */
export interface HolderSearch {
  /**
   * `quick` and `thorough` look only at descriptors whose number a process did not have at the last search, unless a
   * socket that is new is found nowhere; `thorough` also makes sure of sockets that several processes hold. (What still
   * listens and was held by one is held by it still, unless somebody else came to hold it.) So both miss a process that
   * was handed a socket under a number which it used for something else: `cross-checked` looks at everything.
   * Processes that end meanwhile are passed over.
   * @param inodes all the sockets of interest, those known from earlier searches too
   * @throws what the file system says when not even the processes can be listed
   */
  find(inodes: ReadonlySet<number>, depth: ReadingDepth): SocketHolders;
}

interface Descriptors {
  /** Ascending as text does, `10` before `2`: so libuv sorts what it lists (uv_fs_scandir). */
  readonly numbers: readonly string[];
  /** Socket of interest → a descriptor of it. */
  readonly sockets: Map<number, string>;
}

const none: Descriptors = { numbers: [], sockets: new Map() };

export function createHolderSearch(procRoot: string): HolderSearch {
  let remembered: ReadonlyMap<number, Descriptors> = new Map();
  let searched: ReadonlySet<number> = new Set();
  const seesAll = isFirstNamespace(procRoot);

  function unseenOf(pids: readonly number[], unreadableProcesses: number): Unseen {
    // Every namespace has a first process.
    if (pids[0] !== 1) return 'hidden processes';
    if (unreadableProcesses > 0) return unreadableProcesses;
    return seesAll ? 'nothing' : 'other namespaces';
  }

  return {
    find(inodes, depth) {
      const before = depth === 'cross-checked' ? new Map<number, Descriptors>() : remembered;
      const now = new Map<number, Descriptors>();
      const pids = listPids(procRoot);
      let unreadableProcesses = 0;

      function inProcess(pid: number, look: (folder: string) => void): void {
        try {
          look(`${procRoot}/${pid}/fd`);
        } catch (error) {
          if (isPermissionError(error)) unreadableProcesses++;
          else if (!isGoneError(error)) throw error;
        }
      }

      function lookInto(pid: number, past: Descriptors): void {
        inProcess(pid, (folder) => {
          const numbers = readdirSync(folder);
          const sockets = stillOpen(past, numbers, inodes);
          collect(folder, added(numbers, past.numbers), inodes, sockets);
          now.set(pid, { numbers, sockets });
        });
      }

      for (const pid of pids) lookInto(pid, before.get(pid) ?? none);
      if (depth === 'thorough') {
        const shared = sharedBySeveral(now);
        for (const [pid, { sockets }] of now) {
          inProcess(pid, (folder) => {
            for (const [inode, number] of sockets) {
              if (shared.has(inode) && socketInode(folder, number) !== inode) sockets.delete(inode);
            }
          });
        }
      }
      const missing = missingFrom(now, inodes, searched);
      if (missing.size > 0 && before.size > 0) {
        for (const [pid, { numbers, sockets }] of now) {
          inProcess(pid, (folder) => collect(folder, numbers, missing, sockets));
        }
      }
      // Its holder may have forked and ended while the others were looked at.
      if (missing.size > 0) {
        const known = new Set(pids);
        for (const pid of listPids(procRoot)) if (!known.has(pid)) lookInto(pid, none);
      }
      remembered = now;
      searched = inodes;
      return { pidsByInode: byInode(now), unseen: unseenOf(pids, unreadableProcesses) };
    },
  };
}

/** The namespace that the kernel starts with has a number of its own (PROC_PID_INIT_INO, linux/include/linux/proc_ns.h). */
function isFirstNamespace(procRoot: string): boolean {
  try {
    return readlinkSync(`${procRoot}/self/ns/pid`) === 'pid:[4026531836]';
  } catch {
    return false;
  }
}

function listPids(procRoot: string): readonly number[] {
  return readdirSync(procRoot)
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

/** The sockets under numbers that are still in use. */
function stillOpen(past: Descriptors, numbers: readonly string[], inodes: ReadonlySet<number>): Map<number, string> {
  const same =
    past.numbers.length === numbers.length && past.numbers.every((number, index) => number === numbers[index]);
  const open = same ? null : new Set(numbers);
  return new Map([...past.sockets].filter(([inode, number]) => inodes.has(inode) && (open?.has(number) ?? true)));
}

function sharedBySeveral(processes: ReadonlyMap<number, Descriptors>): ReadonlySet<number> {
  const seen = new Set<number>();
  const shared = new Set<number>();
  for (const { sockets } of processes.values()) {
    for (const inode of sockets.keys()) (seen.has(inode) ? shared : seen).add(inode);
  }
  return shared;
}

function collect(
  folder: string,
  numbers: Iterable<string>,
  inodes: ReadonlySet<number>,
  sockets: Map<number, string>,
): void {
  for (const number of numbers) {
    const inode = socketInode(folder, number);
    if (inode !== null && inodes.has(inode)) sockets.set(inode, number);
  }
}

/** Null where the descriptor is no socket or was closed meanwhile. */
export function socketInode(folder: string, number: string): number | null {
  try {
    const link = readlinkSync(`${folder}/${number}`);
    return link.startsWith('socket:[') ? Number(link.slice(8, -1)) : null;
  } catch (error) {
    // A file whose path is longer than the kernel writes is no socket either.
    if (isGoneError(error) || isErrorCode(error, 'ENAMETOOLONG')) return null;
    throw error;
  }
}

/** Those of `numbers` that are not among `before`; both ascend as text does. */
export function* added(numbers: readonly string[], before: readonly string[]): Generator<string> {
  let index = 0;
  for (const number of numbers) {
    while (index < before.length && (before[index] ?? '') < number) index++;
    if (before[index] !== number) yield number;
  }
}

/** The sockets that nobody is seen to hold, but for those that were searched for in vain before. */
function missingFrom(
  processes: ReadonlyMap<number, Descriptors>,
  inodes: ReadonlySet<number>,
  searched: ReadonlySet<number>,
): ReadonlySet<number> {
  const missing = new Set([...inodes].filter((inode) => !searched.has(inode)));
  for (const { sockets } of processes.values()) for (const inode of sockets.keys()) missing.delete(inode);
  return missing;
}

function byInode(processes: ReadonlyMap<number, Descriptors>): ReadonlyMap<number, readonly number[]> {
  const pids = new Map<number, number[]>();
  for (const [pid, { sockets }] of processes) {
    for (const inode of sockets.keys()) {
      const holders = pids.get(inode);
      if (holders) holders.push(pid);
      else pids.set(inode, [pid]);
    }
  }
  return pids;
}
