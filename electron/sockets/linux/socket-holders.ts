import { readdirSync, readlinkSync } from 'node:fs';
import { isErrorCode, isGoneError, isPermissionError } from '../error-code.ts';
import type { ReadingDepth } from '../source.ts';

export interface SocketHolders {
  /** Socket inode → pids that have it among their descriptors, ascending. */
  readonly pidsByInode: ReadonlyMap<number, readonly number[]>;
  /**
   * Processes whose descriptors this user may not see: any of them may hold a socket too. Null where the system hides
   * other users' processes altogether (the mount option `hidepid`, proc(5)).
   */
  readonly unreadableProcesses: number | null;
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

      for (const pid of pids) {
        inProcess(pid, (folder) => {
          const past = before.get(pid) ?? none;
          const numbers = readdirSync(folder);
          const sockets = stillOpen(past, numbers, inodes);
          collect(folder, added(numbers, past.numbers), inodes, sockets);
          now.set(pid, { numbers, sockets });
        });
      }

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
      remembered = now;
      searched = inodes;
      // Every process namespace has a first process.
      return { pidsByInode: byInode(now), unreadableProcesses: pids[0] === 1 ? unreadableProcesses : null };
    },
  };
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
function socketInode(folder: string, number: string): number | null {
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
