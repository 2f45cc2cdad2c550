import { knownOr } from '../../shared/known.ts';
import type { RunTool } from '../../sockets/tools/tool-problem.ts';
import { parentsText } from '../text/parents.ts';
import type { ReadVariables, SupervisorVariables } from './environment.ts';
import { finding } from './finding.ts';
import { isManager, type Kin, readLineage } from './lineage.ts';
import type { ManagedProgram } from './managers.ts';
import { kinName } from './parent-ways.ts';
import type { ActResult, Detector, OfferedWay } from './supervision.ts';

export interface ManagerDeps {
  readonly platform: NodeJS.Platform;
  /** The user whose rights this process has. */
  readonly user: string;
  /** Bounded by the deadline given, in milliseconds. */
  readonly runTool: (
    program: string,
    words: readonly string[],
    options: NonNullable<Parameters<RunTool>[2]> & { readonly timeoutMs: number },
  ) => ReturnType<RunTool>;
  readonly isOnPath: (program: string) => boolean;
  /** Whether a path means the same file to that process; false where it cannot be told. */
  readonly seesSameFiles: (pid: number) => Promise<boolean>;
  readonly readVariables: ReadVariables;
}

/** Finds a manager among a process's ancestors that can stop this one program for good. */
export function createManagerDetector(deps: ManagerDeps): Detector {
  return async (context) => {
    const { lineage, variables } = await readLineage(context, deps.readVariables);
    const manager = lineage.find(isManager);
    if (!manager) return null;
    const { onEnd, withinMs } = manager.manager;
    return finding({
      ways: [await managerWay(manager, variables, deps)],
      warning: parentsText.warning[onEnd](kinName(manager)),
      reopensWithinMs: withinMs,
    });
  };
}

/** Having the program's own manager stop it. */
async function managerWay(
  kin: Extract<Kin, { kind: 'manager' }>,
  variables: SupervisorVariables,
  deps: ManagerDeps,
): Promise<OfferedWay> {
  const { process, manager } = kin;
  const by = kinName(kin);
  const program = manager.find(process, variables);
  const base = { kind: 'manager', warning: null } as const;
  if (program === null) {
    const id = `manager ${manager.name} ${process.pid}`;
    const isListed = manager.list.length > 0;
    const title = isListed ? parentsText.seeList(manager.name) : parentsText.stopManaged(manager.name, 'it');
    const command = isListed ? manager.list : null;
    const unavailable = parentsText.unnamed(manager.name);
    return { way: { ...base, id, title, effect: unavailable, command, unavailable }, does: null };
  }
  const unavailable = await obstacleTo(kin, program, deps);
  return {
    way: {
      ...base,
      id: ['manager', ...program.command].join(' '),
      title: parentsText.stopManaged(manager.name, program.name),
      effect: parentsText.managedEffect(by, program.name),
      command: program.command,
      unavailable,
    },
    does: unavailable === null ? { act: (graceMs) => haveStopped(program, graceMs, deps) } : null,
  };
}

async function obstacleTo(
  kin: Kin,
  { command: [tool], environment }: ManagedProgram,
  deps: ManagerDeps,
): Promise<string | null> {
  // Its tool would find another manager's files by the same paths, and have that one stop its own program.
  if (!(await deps.seesSameFiles(kin.process.pid))) return parentsText.otherFiles(kinName(kin));
  if (!deps.isOnPath(tool)) return parentsText.toolAbsent(tool);
  const user = knownOr(kin.process.user, null);
  // Its sockets lie in its user's folder, and asked as somebody else it starts a daemon of its own.
  const isPersonal = Object.keys(environment).length > 0;
  return isPersonal && user !== null && user !== deps.user ? parentsText.otherUser(kinName(kin), user) : null;
}

/** Managers wait for the program's end, as long as they are configured to, before they answer. */
const managersOwnMs = 5_000;

async function haveStopped(
  { command, environment }: ManagedProgram,
  graceMs: number,
  { runTool, platform }: ManagerDeps,
): Promise<ActResult> {
  const [tool, ...words] = command;
  const answer = await runTool(tool, words, { environment, timeoutMs: graceMs + managersOwnMs });
  if (answer.ok) return { ok: true };
  const elevated = platform === 'win32' ? command : ['sudo', ...command];
  const remedy = { words: parentsText.asAdministrator, command: elevated };
  if (answer.code === 'permission') {
    return { ok: false, outcome: 'permission-denied', detail: parentsText.toolRefused(answer.message), remedy };
  }
  if (answer.code === 'missing-tool') {
    const byHand = { words: parentsText.byHand, command };
    return { ok: false, outcome: 'refused', detail: parentsText.toolRefused(answer.message), remedy: byHand };
  }
  return { ok: false, outcome: 'unknown', detail: parentsText.toolFailed(answer.message), remedy };
}
