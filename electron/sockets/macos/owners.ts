import { isUnknown, type Known } from '../../shared/known.ts';
import type { Owner, Project } from '../../shared/listener.ts';
import { bareOwner } from '../details/bare-socket.ts';
import type { FoundOwner, OwnerReader } from '../details/owner-cache.ts';
import { type ProcessFacts, type ProcessList, parentsOf } from '../details/process-facts.ts';
import { toolText } from '../text/tools.ts';
import { type RunTool, type ToolProblem, toolProblem, unknownBecause, unreadable } from '../tools/tool-problem.ts';
import { fileWords, type ProcessFiles, parseProcessFiles } from './lsof.ts';
import { commandLineWords, parseCommandLines, parseProcessList, processListWords, psEnvironment } from './ps.ts';

export interface MacosOwnersDeps {
  readonly runTool: RunTool;
  /** The project that a folder belongs to. */
  readonly findProject: (cwd: string) => Known<Project | null>;
  readonly ownPid: number;
}

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ToolProblem };

/** What ps and lsof know of processes: two runs of ps and one of lsof, whatever the number of pids. */
export function createMacosOwnerReader({ runTool, findProject, ownPid }: MacosOwnersDeps): OwnerReader {
  return async (pids) => {
    const [list, lines, files] = await Promise.all([
      readList(runTool),
      readCommandLines(runTool, pids),
      readFiles(runTool, [...pids, ownPid]),
    ]);
    const ownerOf = (pid: number): FoundOwner => {
      if (!list.ok) return bareOwner(pid, { unknown: unknownBecause(list.problem) });
      const facts = list.value.get(pid);
      return facts ? toOwner(facts, list.value, lines, files) : 'gone';
    };
    const psProblem = [list, lines].find((answer) => !answer.ok);
    return {
      owners: new Map(pids.map((pid) => [pid, ownerOf(pid)])),
      isList: list.ok,
      problems: [
        ...(psProblem && !psProblem.ok ? [toolProblem('ps', psProblem.problem, toolText.ownersLackDetails, null)] : []),
        ...(files.ok ? [] : [toolProblem('lsof', files.problem, toolText.foldersMissing, null)]),
      ],
    };
  };

  function toOwner(
    facts: ProcessFacts,
    list: ProcessList,
    lines: Answer<ReadonlyMap<number, string>>,
    files: Answer<ReadonlyMap<number, ProcessFiles>>,
  ): Owner {
    const { pid, identity, user, startedAt } = facts;
    const line = valueFor(lines, pid, 'gone');
    const opened = valueFor(files, pid, 'permission');
    const executable = isUnknown(opened) ? opened : (opened.executable ?? { unknown: 'permission' as const });
    const cwd = isUnknown(opened) ? opened : (opened.cwd ?? { unknown: 'permission' as const });
    return {
      pid,
      identity,
      user,
      startedAt,
      name: isUnknown(executable) ? facts.name : executable.slice(executable.lastIndexOf('/') + 1),
      executable,
      command: isUnknown(line) ? line : [line],
      cwd,
      project: isUnknown(cwd) ? cwd : findProject(cwd),
      // launchd's jobs are not asked for: `launchctl list` knows those of one's own login only.
      unit: { unknown: 'unsupported' },
      containerId: { unknown: 'unsupported' },
      parents: parentsOf(facts, list),
    };
  }
}

/** What a tool says of one pid. @param missing why a tool that answered may have left a pid out */
function valueFor<T>(answer: Answer<ReadonlyMap<number, T>>, pid: number, missing: 'gone' | 'permission'): Known<T> {
  if (!answer.ok) return { unknown: unknownBecause(answer.problem) };
  return answer.value.get(pid) ?? { unknown: missing };
}

async function readList(runTool: RunTool): Promise<Answer<ProcessList>> {
  const answer = await runTool('ps', processListWords, { environment: psEnvironment });
  if (!answer.ok) return { ok: false, problem: answer };
  const value = parseProcessList(answer.output);
  return value.size === 0 ? { ok: false, problem: unreadable('ps') } : { ok: true, value };
}

async function readCommandLines(
  runTool: RunTool,
  pids: readonly number[],
): Promise<Answer<ReadonlyMap<number, string>>> {
  // Status 1: none of these processes is there any more.
  const answer = await runTool('ps', commandLineWords(pids), { environment: psEnvironment, endsWell: [0, 1] });
  return answer.ok ? { ok: true, value: parseCommandLines(answer.output) } : { ok: false, problem: answer };
}

async function readFiles(
  runTool: RunTool,
  pids: readonly number[],
): Promise<Answer<ReadonlyMap<number, ProcessFiles>>> {
  const answer = await runTool('lsof', fileWords(pids), lsofOptions);
  if (!answer.ok) return { ok: false, problem: answer };
  const value = parseProcessFiles(answer.output);
  return value === null ? { ok: false, problem: unreadable('lsof') } : { ok: true, value };
}

/** Status 1: something asked for was not found, or may not be seen (lsof(8), "Diagnostics"). Names in UTF-8. */
export const lsofOptions = {
  environment: { LC_ALL: '', LANG: 'C', LC_CTYPE: 'UTF-8' },
  endsWell: [0, 1],
} as const;
