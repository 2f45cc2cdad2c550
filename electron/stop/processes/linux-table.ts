import { readdirSync } from 'node:fs';
import { isUnknown, type Known } from '../../shared/known.ts';
import { attempt } from '../../sockets/attempt.ts';
import type { Boot } from '../../sockets/linux/boot.ts';
import { createProcessMemory, type Program, readProgram, startTime } from '../../sockets/linux/process-details.ts';
import { formatIdentity, readIdentity } from '../../sockets/linux/process-identity.ts';
import { readRemoteMounts } from '../../sockets/linux/remote-mounts.ts';
import type { ListedProcess, ProcessTable, ReadProcessTable } from './process-table.ts';

export interface LinuxTableDeps {
  readonly procRoot: string;
  readonly boot: Boot;
  readonly userName: (uid: number) => Known<string>;
}

/**
 * Every process that `/proc` lists: where it is mounted with `hidepid` (proc(5)), those of this user only. It is read one
 * process after the other, so what starts or ends meanwhile may be in it or not.
 */
export function createLinuxTableReader(deps: LinuxTableDeps): ReadProcessTable {
  const { procRoot, boot } = deps;
  return async () =>
    attempt<ProcessTable>(() => {
      const mayWait = readRemoteMounts(procRoot);
      const pids = readdirSync(procRoot).filter((name) => /^\d+$/.test(name));
      const listed = pids.flatMap((name) => {
        const process = toListed(Number(name), readProgram(procRoot, Number(name), mayWait), boot);
        return process ? [[process.pid, process] as const] : [];
      });
      const processes = new Map(listed);
      return { processes, describe: async (pid) => describe(deps, processes.get(pid)) };
    });
}

/** Null for what has ended. */
function toListed(pid: number, { stat, name }: Program, boot: Boot): ListedProcess | null {
  if (isUnknown(stat)) {
    // Some systems hide even this of other users' processes.
    if (stat.unknown === 'gone') return null;
    return { pid, identity: stat, name, startedAt: stat, parentPid: 0, groupId: stat, hasTerminal: stat };
  }
  if (stat.state === 'Z') return null;
  return {
    pid,
    identity: formatIdentity(boot, pid, stat.startTicks),
    name,
    startedAt: startTime(boot, stat.startTicks),
    parentPid: stat.parentPid,
    // Groups of other namespaces all have the number zero.
    groupId: stat.groupId === 0 ? { unknown: 'unsupported' } : stat.groupId,
    hasTerminal: stat.hasTerminal,
  };
}

function describe({ procRoot, boot, userName }: LinuxTableDeps, listed: ListedProcess | undefined) {
  if (!listed || isUnknown(listed.identity)) return null;
  const pass = createProcessMemory({ procRoot, boot, userName, findProject: () => null }).startPass('thorough');
  const { executable, command, user, cwd, identity } = pass.owner(listed.pid);
  // Once before and once after: the rest was then read of the same process.
  const isSame = identity === listed.identity && readIdentity(procRoot, boot, listed.pid) === listed.identity;
  return isSame ? { ...listed, executable, command, user, cwd } : null;
}
