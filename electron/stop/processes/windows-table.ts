import type { ProcessFacts } from '../../sockets/details/process-facts.ts';
import { type RunTool, unknownBecause } from '../../sockets/tools/tool-problem.ts';
import { parseProcessList, powershellProgram, powershellWords } from '../../sockets/windows/process-list.ts';
import type { DescribedProcess, ReadProcessTable } from './process-table.ts';

export interface WindowsTableDeps {
  readonly runTool: RunTool;
  /** `%SystemRoot%`. */
  readonly systemRoot: string;
}

/** One run of PowerShell, which tells everything that Windows tells. */
export function createWindowsTableReader({ runTool, systemRoot }: WindowsTableDeps): ReadProcessTable {
  return async () => {
    const answer = await runTool(powershellProgram(systemRoot), powershellWords);
    if (!answer.ok) return { unknown: unknownBecause(answer) };
    const list = parseProcessList(answer.output);
    if (list === null) return { unknown: 'parse' };
    const processes = new Map([...list].map(([pid, facts]) => [pid, describe(facts)]));
    return { processes, describe: async (pid) => processes.get(pid) ?? null };
  };
}

const unsupported = { unknown: 'unsupported' } as const;

/** Windows has no process groups of this kind, no controlling terminals, and tells nobody another's working folder. */
function describe(facts: ProcessFacts): DescribedProcess {
  return { ...facts, groupId: unsupported, hasTerminal: unsupported, cwd: unsupported };
}
