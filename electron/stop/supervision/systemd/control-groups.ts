import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Known } from '../../../shared/known.ts';
import { parseProcessCgroup } from '../../../sockets/linux/control-group.ts';

/** What the kernel says of control groups, cgroups(7). */
export interface ControlGroups {
  /** The control group of a process. */
  pathOf(pid: number): Promise<Known<string>>;
  /** How many processes are in a control group and those below it. */
  countIn(path: string): Promise<Known<number>>;
}

/** Where systemd mounts the hierarchy that it keeps units in: unified, hybrid and legacy (systemd.io/CGROUP_DELEGATION). */
const usualRoots = ['/sys/fs/cgroup', '/sys/fs/cgroup/unified', '/sys/fs/cgroup/systemd'];

export function systemControlGroups(procRoot = '/proc', roots: readonly string[] = usualRoots): ControlGroups {
  return {
    async pathOf(pid) {
      try {
        return parseProcessCgroup(await readFile(`${procRoot}/${pid}/cgroup`, 'utf8'));
      } catch (error) {
        return { unknown: isAbsent(error) ? 'gone' : 'permission' };
      }
    },
    async countIn(path) {
      for (const root of roots) {
        try {
          return await countBelow(join(root, path));
        } catch {
          // Not in this hierarchy: systemd keeps its units in one of them only.
        }
      }
      return { unknown: 'unsupported' };
    },
  };
}

/** @throws where there is no such control group */
async function countBelow(folder: string): Promise<number> {
  const own = (await readFile(join(folder, 'cgroup.procs'), 'utf8')).split('\n').filter(Boolean).length;
  const entries = await readdir(folder, { withFileTypes: true });
  const below = entries.filter((entry) => entry.isDirectory()).map(({ name }) => countBelow(join(folder, name)));
  return (await Promise.all(below)).reduce((sum, count) => sum + count, own);
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH');
}
