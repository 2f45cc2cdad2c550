import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Cost } from '../shared/snapshot.ts';
import { ticksPerSecond } from './linux/boot.ts';
import { monotonicMs } from './monotonic.ts';

export type Measure = <T>(work: () => Promise<T>) => Promise<{ readonly result: T; readonly cost: Cost }>;

/** Milliseconds that had been used at one moment; null where that could not be read. */
interface Meters {
  readonly wallMs: number;
  readonly processMs: number;
  readonly threadMs: number | null;
  readonly childrenMs: number | null;
}

/**
 * Runs `work` and says what it took: of this thread, and of the programs that ended and were waited for meanwhile.
 * Where the system does not tell threads apart it is the whole process's time instead, without those programs.
 * Threads that Node keeps for file access and garbage are not counted on Linux, so `work` should read synchronously.
 */
export const measure: Measure = createMeasure(readOrNull);

/** @param readFile null: it could not be read, now or ever */
export function createMeasure(readFile: (file: string) => string | null): Measure {
  return async (work) => {
    const before = readMeters(readFile);
    const result = await work();
    return { result, cost: costBetween(before, readMeters(readFile)) };
  };
}

function costBetween(before: Meters, after: Meters): Cost {
  const wallMs = after.wallMs - before.wallMs;
  // Either file may be closed to us at one end only, as for want of descriptors; what one end tells is a whole life.
  const ownMs = difference(before.threadMs, after.threadMs) ?? after.processMs - before.processMs;
  // A child of another thread may end just now with hours behind it; ours cannot have used more than there was.
  const most = wallMs * availableParallelism();
  const toolsMs = Math.min(Math.max(difference(before.childrenMs, after.childrenMs) ?? 0, 0), most);
  return { cpuMs: ownMs + toolsMs, wallMs };
}

function difference(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : after - before;
}

function readMeters(readFile: (file: string) => string | null): Meters {
  const wallMs = monotonicMs();
  // First: `schedstat` alone is as old as the last timer tick, up to 10 ms; asking for the process's time brings it up
  // to date (thread_group_cputime in kernel/sched/cputime.c).
  const { user, system } = process.cpuUsage();
  const processMs = (user + system) / 1_000;
  if (process.platform !== 'linux') return { wallMs, processMs, threadMs: null, childrenMs: null };
  return {
    wallMs,
    processMs,
    threadMs: threadMs(readFile('/proc/thread-self/schedstat')),
    childrenMs: childrenMs(readFile('/proc/self/stat')),
  };
}

/** Nanoseconds on a processor stand first (Documentation/scheduler/sched-stats.rst). */
function threadMs(schedstat: string | null): number | null {
  const nanoseconds = Number(schedstat?.split(' ', 1)[0]);
  // A thread that reads this has run: a zero comes from a kernel that does not count.
  return nanoseconds > 0 ? nanoseconds / 1e6 : null;
}

/**
 * Of all children that this process has waited for: cutime and cstime, fields 16 and 17 of proc_pid_stat(5), in steps
 * of 10 ms, so that a short program often counts as nothing and as 10 ms in between.
 */
function childrenMs(stat: string | null): number | null {
  if (stat === null) return null;
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(13, 15);
  return ((Number(user) + Number(system)) / ticksPerSecond) * 1_000;
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return null;
  }
}
