import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Cost } from '../shared/snapshot.ts';
import { ticksPerSecond } from './linux/boot.ts';

/**
 * Runs `work` and says what it took: of this thread, and of the programs that ended and were waited for meanwhile.
 * Where the system does not tell threads apart it is the whole process's time instead, without those programs.
 * Threads that Node keeps for file access and garbage are not counted on Linux, so `work` should read synchronously.
 */
export async function measure<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly cost: Cost }> {
  // Not `performance.now()`: loading that costs a short command more than its reading does.
  const wallStart = process.hrtime.bigint();
  const childrenStart = childrenMs();
  const meter = threadMs() === null ? processMs : () => threadMs() ?? 0;
  const ownStart = meter();
  const result = await work();
  const ownMs = meter() - ownStart;
  const wallMs = Number(process.hrtime.bigint() - wallStart) / 1e6;
  // A child of another thread may end just now with hours behind it; ours cannot have used more than there was.
  const toolsMs = Math.min(childrenMs() - childrenStart, wallMs * availableParallelism());
  return { result, cost: { cpuMs: ownMs + toolsMs, wallMs } };
}

/** Nanoseconds on a processor stand first (Documentation/scheduler/sched-stats.rst). Null where the system has no such file. */
function threadMs(): number | null {
  if (process.platform !== 'linux') return null;
  // The file alone is as old as the last timer tick, up to 10 ms; asking for the process's time brings it up to date
  // (thread_group_cputime in kernel/sched/cputime.c).
  processMs();
  const nanoseconds = Number(readOrNull('/proc/thread-self/schedstat')?.split(' ', 1)[0]);
  // A thread that reads this has run: a zero comes from a kernel that does not count.
  return nanoseconds > 0 ? nanoseconds / 1e6 : null;
}

function processMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/**
 * Of all children that this process has waited for: cutime and cstime, fields 16 and 17 of proc_pid_stat(5), in steps
 * of 10 ms, so that a short program often counts as nothing and as 10 ms in between. 0 where there is no such file.
 */
function childrenMs(): number {
  const stat = process.platform === 'linux' ? readOrNull('/proc/self/stat') : null;
  if (stat === null) return 0;
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
