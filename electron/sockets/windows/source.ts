import { isUnknown, knownOr } from '../../shared/known.ts';
import { bareOwner } from '../details/bare-socket.ts';
import { createDetailedSource, type DetailsReader, type RowDetails } from '../details/detailed-source.ts';
import { createOwnerCache, type FoundOwner, type OwnerReader } from '../details/owner-cache.ts';
import { type ProcessFacts, type ProcessList, parentsOf } from '../details/process-facts.ts';
import type { SocketSource } from '../source.ts';
import { createLibraryReader, type LibraryOptions } from '../systeminformation/ask-library.ts';
import type { ConnectionRow } from '../systeminformation/connection-row.ts';
import { ownerText } from '../text/owners.ts';
import { toolText } from '../text/tools.ts';
import { type RunTool, toolProblem, unknownBecause, unreadable } from '../tools/tool-problem.ts';
import { parseProcessList, powershellProgram, powershellWords } from './process-list.ts';

export interface WindowsDetailsDeps {
  readonly runTool: RunTool;
  /** `%SystemRoot%`. */
  readonly systemRoot: string;
}

export interface WindowsDeps extends WindowsDetailsDeps {
  readonly library: Omit<LibraryOptions, 'platform' | 'searchPath'>;
}

/** Windows: netstat's table as systeminformation reads it, with the processes that CIM knows. */
export function createWindowsSource(deps: WindowsDeps): SocketSource {
  return createDetailedSource({
    description: toolText.windowsSource,
    readRows: createLibraryReader({ ...deps.library, platform: 'win32', searchPath: undefined }),
    readDetails: createWindowsDetails(deps),
  });
}

export function createWindowsDetails(deps: WindowsDetailsDeps): DetailsReader {
  const readOwners = createOwnerCache(createWindowsOwnerReader(deps));
  return async (rows, thorough) => {
    const pids = new Set(rows.flatMap(({ pid }) => knownOr(pid, null) ?? []));
    const { owners, problems } = await readOwners([...pids], thorough);
    return { details: rows.map((row) => describe(row, owners)), problems };
  };
}

/** One run of PowerShell, whatever the number of pids. */
export function createWindowsOwnerReader({ runTool, systemRoot }: WindowsDetailsDeps): OwnerReader {
  return async (pids) => {
    const answer = await runTool(powershellProgram(systemRoot), powershellWords);
    const list = answer.ok ? parseProcessList(answer.output) : null;
    if (list) {
      return { owners: new Map(pids.map((pid) => [pid, ownerOf(pid, list)])), isList: true, problems: [] };
    }
    const problem = answer.ok ? unreadable('PowerShell') : answer;
    const reason = { unknown: unknownBecause(problem) };
    return {
      owners: new Map(pids.map((pid) => [pid, bareOwner(pid, reason)])),
      isList: false,
      problems: [toolProblem('PowerShell', problem, toolText.ownersNameless, null)],
    };
  };
}

function ownerOf(pid: number, list: ProcessList): FoundOwner {
  const facts = list.get(pid);
  if (!facts) return 'gone';
  const { parentPid: _, ...own }: ProcessFacts = facts;
  // Windows tells nobody the working folder of another process, and so no project either.
  return { ...bareOwner(pid), ...own, parents: parentsOf(facts, list) };
}

const kernelPid = 4;

/**
 * netstat shows everyone's pids without special rights, but one for each socket: that of the process that opened it. For
 * UDP it never shows a remote end, so a connected UDP socket passes for one that listens (netstat's `*:*`).
 */
function describe(row: ConnectionRow, found: ReadonlyMap<number, FoundOwner>): RowDetails {
  const { isCut, pid, program: _, ...bind } = row;
  const named = isUnknown(pid) || pid === null ? null : (found.get(pid) ?? null);
  return {
    bind,
    isCut,
    owners: named === null || named === 'gone' ? [] : [named],
    ownersComplete: false,
    ownersProblem: doubt(row, named),
    alsoSeenBy: [],
  };
}

function doubt({ pid }: ConnectionRow, named: FoundOwner | null): string {
  if (isUnknown(pid) || pid === null) return ownerText.netstatSilent;
  if (named === 'gone') return ownerText.openerEnded(pid);
  return pid === kernelPid ? ownerText.kernelForService : ownerText.openerOnly;
}
