import { isUnknown, knownOr } from '../../shared/known.ts';
import type { Owner } from '../../shared/listener.ts';
import type { ProcessRef } from '../../shared/stop.ts';
import type { RunTool } from '../../sockets/tools/tool-problem.ts';
import type { Holder } from '../text/en.ts';
import { parentsText } from '../text/parents-en.ts';
import type { SupervisorVariables } from './environment.ts';
import type { Kin } from './lineage.ts';
import type { ManagedProgram } from './managers.ts';
import type { ActResult, OfferedWay } from './supervision.ts';

export interface ParentDeps {
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
  /** `ProcessControl.ownPids`: never ended, in whatever way. */
  readonly ownPids: ReadonlySet<number>;
}

/** What a person knows an ancestor by: the tool that it is, else its process's name. */
export function kinName(kin: Kin): Holder {
  const { pid, name } = kin.process;
  if (kin.kind === 'watcher') return { pid, name: kin.watcher.name };
  if (kin.kind === 'manager') return { pid, name: kin.manager.name };
  const script = kin.invocation?.script;
  const own = knownOr(name, parentsText.unknownName);
  return { pid, name: script && kin.invocation?.runtime !== null ? `${own} ${script}` : own };
}

/**
 * Ending whoever would start the process again before the process itself.
 * @param parents the outermost first: it would start the next one again
 */
export function parentWay(owner: Owner, parents: readonly Kin[], title: string, deps: ParentDeps): OfferedWay {
  const signals = parents.map(({ process }) => refOf(process)).filter((ref) => ref !== null);
  const unavailable =
    parents.map((parent) => obstacleToEnd(parent, deps)).find((obstacle) => obstacle !== null) ?? null;
  const heedless = parents.find((parent) => parent.kind === 'watcher' && parent.watcher.heedless);
  const own = { pid: owner.pid, name: knownOr(owner.name, parentsText.unknownName) };
  const pids = parents.map(({ process }) => String(process.pid));
  return {
    way: {
      id: `parent ${parents.map(({ process }) => knownOr(process.identity, String(process.pid))).join(' ')}`,
      kind: 'parent',
      title,
      effect: parentsText.parentEffect(parents.map(kinName), own),
      warning: heedless ? parentsText.heedless(kinName(heedless)) : null,
      command: deps.platform === 'win32' ? null : ['kill', ...pids, String(owner.pid)],
      unavailable,
    },
    does: unavailable === null ? { signals } : null,
  };
}

function obstacleToEnd(parent: Kin, { ownPids }: ParentDeps): string | null {
  const { pid, identity } = parent.process;
  if (pid === 1) return parentsText.firstProcess(kinName(parent));
  if (ownPids.has(pid)) return parentsText.parentOfPortolan(kinName(parent));
  return isUnknown(identity) ? parentsText.parentUnsure(kinName(parent)) : null;
}

export function refOf({ pid, identity }: Pick<Owner, 'pid' | 'identity'>): ProcessRef | null {
  return isUnknown(identity) ? null : { pid, identity };
}

/** Having the program's own manager stop it. */
export function managerWay(
  kin: Extract<Kin, { kind: 'manager' }>,
  variables: SupervisorVariables,
  deps: ParentDeps,
): OfferedWay {
  const { process, manager } = kin;
  const by = kinName(kin);
  const program = manager.find(process, variables);
  const base = { kind: 'manager', warning: null } as const;
  if (program === null) {
    const id = `manager ${manager.name} ${process.pid}`;
    const title = parentsText.stopManaged(manager.name, knownOr(process.cwd, ''));
    const command = manager.list.length > 0 ? manager.list : null;
    const unavailable = parentsText.unnamed(manager.name);
    return { way: { ...base, id, title, effect: unavailable, command, unavailable }, does: null };
  }
  const unavailable = obstacleTo(kin, program, deps);
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

function obstacleTo(kin: Kin, { command: [tool], environment }: ManagedProgram, deps: ParentDeps): string | null {
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
  { runTool, platform }: ParentDeps,
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
