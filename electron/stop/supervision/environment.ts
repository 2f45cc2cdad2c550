import { readFile } from 'node:fs/promises';
import { isGoneError, isPermissionError } from '../../shared/error-code.ts';
import type { Known } from '../../shared/known.ts';

/** The variables that supervisors set for what they start; nothing else of an environment is ever looked at. */
export const supervisorVariables = [
  /** github.com/nodejs/node lib/internal/cluster/primary.js: of a worker of a cluster. */
  'NODE_UNIQUE_ID',
  /** github.com/Unitech/pm2 lib/God.js: the number by which pm2 knows what it runs. */
  'pm_id',
  /** supervisord.org/subprocess.html#subprocess-environment */
  'SUPERVISOR_PROCESS_NAME',
  'SUPERVISOR_GROUP_NAME',
  /** github.com/pallets/werkzeug _reloader.py and github.com/django/django autoreload.py: of the reloader's child. */
  'WERKZEUG_RUN_MAIN',
  'RUN_MAIN',
] as const;

export type SupervisorVariables = Readonly<Partial<Record<(typeof supervisorVariables)[number], string>>>;

/** What a process was started with; what it set itself since then does not show. Never rejects. */
export type ReadVariables = (pid: number) => Promise<Known<SupervisorVariables>>;

/** Of `/proc/PID/environ` (proc_pid_environ(5)), which only the process's own user and root may read. */
export function createLinuxVariables(procRoot: string): ReadVariables {
  return async (pid) => {
    try {
      return parseVariables(await readFile(`${procRoot}/${pid}/environ`, 'utf8'));
    } catch (error) {
      if (isPermissionError(error)) return { unknown: 'permission' };
      return { unknown: isGoneError(error) ? 'gone' : 'unsupported' };
    }
  };
}

function parseVariables(environ: string): SupervisorVariables {
  const wanted: readonly string[] = supervisorVariables;
  const pairs = environ
    .split('\0')
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
  return Object.fromEntries(pairs.filter(([name = '']) => wanted.includes(name)));
}
