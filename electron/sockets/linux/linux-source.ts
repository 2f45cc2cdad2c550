import type { Known } from '../../shared/known.ts';
import type { Socket } from '../../shared/listener.ts';
import type { Problem } from '../../shared/snapshot.ts';
import { type ReadingDepth, type SocketSource, SourceFailure, type SourceReading } from '../source.ts';
import { socketsText } from '../text/spoken.ts';
import type { RunTool } from '../tools/tool-problem.ts';
import { readInterfaceZones } from './interface-zones.ts';
import { type SocketContext, socketKey, toSocket } from './linux-socket.ts';
import { linuxProcName } from './names.ts';
import { absentTable, createNetTables, type TableReading } from './net-tables.ts';
import { findHoldings, type Holding, hiddenOwners, searchFailed, unsearched } from './owner-search.ts';
import { createProcessMemory, type ProcessContext } from './process-details.ts';
import { readSocketCounts } from './socket-counts.ts';
import { createSocketFacts } from './socket-facts.ts';
import { createHolderSearch } from './socket-holders.ts';
import type { SocketRow } from './socket-table.ts';
import type { SsRow } from './ss-output.ts';

export interface LinuxSourceOptions extends ProcessContext {
  /** The effective user of this process. */
  readonly uid: number;
  readonly runTool: RunTool;
  readonly now: () => Date;
  /** Monotonic milliseconds. */
  readonly clock: () => number;
}

/**
 * For how long the tables count as read while the kernel's counts of sockets stay as they are: for so many times as long
 * as it took to read them, so that thousands of listeners cost no more than a few, within these bounds.
 */
const trustPerReading = 250;
const shortestTrustMs = 1_000;
const longestTrustMs = 5_000;

interface Entry {
  readonly holding: Holding;
  readonly facts: Known<SsRow>;
  readonly staleSince: string | null;
  readonly socket: Socket;
}

/**
 * Linux's own tables: every listening socket of this network namespace from `/proc/net`, its owners from the
 * descriptors of every process, and from `ss` what only it knows. What did not change since the last reading is the
 * same object again: a socket, and the whole reading where nothing changed at all.
 */
export function createLinuxSource(options: LinuxSourceOptions): SocketSource {
  const { procRoot, uid, now, clock } = options;
  const netTables = createNetTables(procRoot);
  const memory = createProcessMemory(options);
  const search = createHolderSearch(procRoot);
  const facts = createSocketFacts(options.runTool, listedNow);
  let holdings: ReadonlyMap<number, Holding> = new Map();
  let searchProblem: Problem | null = null;
  let entries: ReadonlyMap<SocketRow, Entry> = new Map();
  /** When each table was last read, ISO 8601. */
  const confirmedAt: string[] = [];
  let last: { readonly tables: readonly TableReading[]; readonly reading: SourceReading } | null = null;
  let counts: string | null = null;
  /** By the monotonic clock. */
  let trustedUntilMs = 0;

  function listedNow(): ReadonlySet<number> {
    return new Set(netTables.read('listening').flatMap(({ rows }) => rows.map(({ inode }) => inode)));
  }

  function isQuiet(): boolean {
    const before = counts;
    // Read before the tables: what opens in between is then found twice, not never.
    counts = readSocketCounts(procRoot);
    const trusted = !searchProblem && last?.tables.every(({ read }) => read) && clock() < trustedUntilMs;
    return Boolean(trusted) && counts !== null && counts === before;
  }

  function searchOwners(inodes: ReadonlySet<number>, depth: ReadingDepth): void {
    if (depth === 'quick' && !searchProblem && [...inodes].every((inode) => holdings.has(inode))) return;
    try {
      holdings = findHoldings(search, inodes, depth, memory.startPass(depth), holdings);
      searchProblem = null;
    } catch (error) {
      searchProblem = searchFailed(error);
    }
  }

  function build(tables: readonly TableReading[]): readonly Socket[] {
    const context: SocketContext = {
      userName: options.userName,
      zoneOf: readInterfaceZones(procRoot),
      reader: { uid },
    };
    const next = new Map<SocketRow, Entry>();
    const keys = new Set<string>();
    tables.forEach(({ rows, read }, index) => {
      const staleSince = read ? null : (confirmedAt[index] ?? null);
      for (const row of rows) {
        const before = entries.get(row);
        // A table that changes while it is read, page by page, may repeat a row (linux/fs/seq_file.c).
        if (row.inode !== 0 && !before && keys.has(socketKey(row))) continue;
        const key = before?.socket.key ?? unusedKey(socketKey(row), keys);
        const holding = holdings.get(row.inode) ?? unsearched;
        const fact = facts.of(row);
        const same = before?.holding === holding && before.facts === fact && before.staleSince === staleSince;
        const socket = same ? before.socket : { ...toSocket(row, holding, fact, context), key, staleSince };
        keys.add(key);
        next.set(row, { holding, facts: fact, staleSince, socket });
      }
    });
    entries = next;
    return [...next.values()].map(({ socket }) => socket);
  }

  return {
    name: linuxProcName,
    description: socketsText.kernelTables,
    async read(depth): Promise<SourceReading> {
      if (isQuiet() && depth === 'quick' && last) return last.reading;
      const startMs = clock();
      const tables = netTables.read(depth === 'cross-checked' ? 'whole' : 'listening');
      tables.forEach(({ read }, index) => {
        if (read) confirmedAt[index] = now().toISOString();
      });
      if (!tables.some((table) => table.read && table !== absentTable)) {
        // Quiet or not, the next reading must find out for itself whether the tables can be read again.
        last = null;
        throw new SourceFailure(firstProblem(tables));
      }
      const endMs = clock();
      const trustMs = trustPerReading * (endMs - startMs);
      trustedUntilMs = endMs + Math.min(longestTrustMs, Math.max(shortestTrustMs, trustMs));
      // A search that failed, as for want of descriptors, is made up for as soon as it can be.
      if (depth === 'quick' && last && !searchProblem && sameTables(tables, last.tables)) return last.reading;

      const rows = tables.flatMap((table) => table.rows);
      const learning = facts.learn(rows, depth);
      // Searching blocks this thread, and `ss` works meanwhile.
      searchOwners(new Set(rows.map(({ inode }) => inode).filter((inode) => inode !== 0)), depth);
      await learning;
      const sockets = build(tables);
      const problems = [
        ...tables.map(({ problem }) => problem),
        searchProblem,
        facts.problem(),
        searchProblem ? null : hiddenOwners(sockets, uid),
      ].filter((problem) => problem !== null);
      const reading = { sockets, problems, complete: tables.every(({ problem }) => problem === null) };
      last = { tables, reading: last && sameReading(last.reading, reading) ? last.reading : reading };
      return last.reading;
    },
  };
}

/** Two sockets of the kernel's own may look alike: no file tells them apart. */
function unusedKey(key: string, used: ReadonlySet<string>): string {
  let unused = key;
  for (let copy = 2; used.has(unused); copy++) unused = `${key} (${copy})`;
  return unused;
}

function sameTables(some: readonly TableReading[], others: readonly TableReading[]): boolean {
  return some.every((table, index) => table === others[index]);
}

function sameReading(a: SourceReading, b: SourceReading): boolean {
  return (
    a.complete === b.complete &&
    a.sockets.length === b.sockets.length &&
    a.sockets.every((socket, index) => socket === b.sockets[index]) &&
    JSON.stringify(a.problems) === JSON.stringify(b.problems)
  );
}

function firstProblem(tables: readonly TableReading[]): Problem {
  const problem = tables.find((table) => table.problem)?.problem;
  if (!problem) throw new Error('a table that could not be read has a problem');
  return problem;
}
