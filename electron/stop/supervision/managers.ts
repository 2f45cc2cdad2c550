import { isAbsolute, join } from 'node:path';
import { isUnknown, type Known } from '../../shared/known.ts';
import type { DescribedProcess } from '../processes/process-table.ts';
import type { SupervisorVariables } from './environment.ts';
import type { Invocation } from './invocation.ts';

/** How the one program is named to its manager. */
export interface ManagedProgram {
  /** As its manager knows it: `web:web_0`, `/etc/service/web`, `3`. */
  readonly name: string;
  /** The tool that stops it for good, and its arguments. */
  readonly command: readonly [tool: string, ...words: string[]];
  readonly environment: Readonly<Record<string, string>>;
}

/** A program that keeps others running and has a command to stop one of them. */
export interface Manager {
  readonly name: string;
  readonly onEnd: 'restarts' | 'may-restart';
  /** In milliseconds after the end of what it runs. */
  readonly withinMs: number;
  /** Null where what it takes to name the program is not known. */
  readonly find: (process: DescribedProcess, variables: SupervisorVariables) => ManagedProgram | null;
  /** It may hold a port for one of the programs that it runs. */
  readonly holds: boolean;
  /** What lists all that it runs, where the one cannot be named. */
  readonly list: readonly string[];
}

/** The manager that is invoked so, or null. */
export function managerOf(invocation: Invocation): Manager | null {
  const { program, runtime, title } = invocation;
  if (runtime === 'node' && program === 'pm2') return pm2(/God Daemon \((.+)\)$/.exec(title ?? '')?.[1] ?? null);
  if (runtime === 'python' && program === 'supervisord') return supervisord(invocation.words);
  if (runtime !== null) return null;
  return serviceManagers.find(({ programs }) => program !== null && programs.includes(program))?.manager ?? null;
}

/**
 * pm2.keymetrics.io/docs/usage/process-management: `pm2 stop ID`; restart-strategies: “always restarted”.
 * @param home where the daemon that runs the program has its sockets (github.com/Unitech/pm2 lib/Daemon.js)
 */
function pm2(home: string | null): Manager {
  return {
    name: 'pm2',
    onEnd: 'restarts',
    withinMs: 3_000,
    find(_process, variables) {
      const id = variables.pm_id;
      if (id === undefined || !/^\d+$/.test(id)) return null;
      return { name: id, command: ['pm2', 'stop', id], environment: home === null ? {} : { PM2_HOME: home } };
    },
    // nodejs.org/api/cluster.html: of a program in cluster mode the daemon is the primary, which listens.
    holds: true,
    list: ['pm2', 'list'],
  };
}

/**
 * supervisord.org/configuration.html: by default what ended otherwise than with its exit codes is started again, after a
 * second at the least (`startsecs`); supervisord.org/running.html: `supervisorctl stop GROUP:NAME`, `-c FILE`.
 */
function supervisord(words: readonly string[]): Manager {
  return {
    name: 'supervisord',
    onEnd: 'may-restart',
    withinMs: 4_000,
    find(process, variables) {
      const { SUPERVISOR_PROCESS_NAME: name, SUPERVISOR_GROUP_NAME: group } = variables;
      if (name === undefined) return null;
      const full = group === undefined ? name : `${group}:${name}`;
      if (!supervisedName.test(full) || full === 'all') return null;
      const at = words.findIndex((word) => word === '-c' || word === '--configuration');
      const file = at < 0 ? null : absolute(words[at + 1], process.cwd);
      const options = file === null ? [] : ['-c', file];
      return { name: full, command: ['supervisorctl', ...options, 'stop', full], environment: {} };
    },
    holds: false,
    list: ['supervisorctl', 'status'],
  };
}

/** What a program could say of itself instead would stop others: `all`, `GROUP:*`, several names, an option. */
const supervisedName = /^[^\s:*-][^\s:*]*(?::[^\s:*]+)?$/;

function absolute(path: string | undefined, folder: Known<string>): string | null {
  if (path === undefined || isAbsolute(path)) return path ?? null;
  return isUnknown(folder) ? null : join(folder, path);
}

/** They work in the folder of the service that they run, one process for each. */
function serviceManager(name: string, tool: string, option: string): Manager {
  return {
    name,
    onEnd: 'restarts',
    withinMs: 4_000,
    find: ({ cwd }) => (isUnknown(cwd) ? null : { name: cwd, command: [tool, option, cwd], environment: {} }),
    holds: false,
    list: [],
  };
}

const serviceManagers: readonly { readonly programs: readonly string[]; readonly manager: Manager }[] = [
  // runsv(8): “runsv restarts ./run”, a second later at the soonest; sv(8): “down: … do not restart the service”.
  { programs: ['runsv'], manager: serviceManager('runit', 'sv', 'down') },
  // skarnet.org/software/s6/s6-svc.html, -d.
  { programs: ['s6-supervise'], manager: serviceManager('s6', 's6-svc', '-d') },
  // cr.yp.to/daemontools/svc.html, -d: “After it stops, do not restart it.”
  { programs: ['supervise'], manager: serviceManager('daemontools', 'svc', '-d') },
];
