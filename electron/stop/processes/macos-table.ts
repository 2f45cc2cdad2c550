import { isUnknown } from '../../shared/known.ts';
import { createMacosOwnerReader } from '../../sockets/macos/owners.ts';
import { type PsProcess, parseProcessList, processListWords, psEnvironment } from '../../sockets/macos/ps.ts';
import { type RunTool, unknownBecause } from '../../sockets/tools/tool-problem.ts';
import type { DescribedProcess, ListedProcess, ReadProcessTable } from './process-table.ts';

export interface MacosTableDeps {
  readonly runTool: RunTool;
  readonly ownPid: number;
}

/** One run of ps; two more and one of lsof for each process that is described. */
export function createMacosTableReader({ runTool, ownPid }: MacosTableDeps): ReadProcessTable {
  const readOwners = createMacosOwnerReader({ runTool, ownPid, findProject: () => null });

  async function describe(listed: ListedProcess | undefined): Promise<DescribedProcess | null> {
    if (!listed) return null;
    const owner = (await readOwners([listed.pid])).owners.get(listed.pid);
    if (owner === undefined || owner === 'gone') return null;
    const { name, executable, command, user, cwd, identity } = owner;
    // Where ps failed this time, the process counts as the one that was listed, of which nothing more is known.
    if (!isUnknown(identity) && identity !== listed.identity) return null;
    return { ...listed, name: isUnknown(name) ? listed.name : name, executable, command, user, cwd };
  }

  return async () => {
    const answer = await runTool('ps', processListWords, { environment: psEnvironment });
    if (!answer.ok) return { unknown: unknownBecause(answer) };
    const listed = parseProcessList(answer.output);
    if (listed.size === 0) return { unknown: 'parse' };
    const alive = [...listed.values()].filter(({ isZombie }) => !isZombie);
    const processes = new Map(alive.map((process) => [process.pid, toListed(process)]));
    return { processes, describe: (pid) => describe(processes.get(pid)) };
  };
}

function toListed({ pid, identity, name, startedAt, parentPid, groupId, hasTerminal }: PsProcess): ListedProcess {
  return { pid, identity, name, startedAt, parentPid, groupId, hasTerminal };
}
