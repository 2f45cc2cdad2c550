import { isUnknown, knownOr } from '../../shared/known.ts';
import type { Owner } from '../../shared/listener.ts';
import type { ProcessRef } from '../../shared/stop.ts';
import { parentsText } from '../text/parents.ts';
import type { Holder } from '../text/say.ts';
import type { Kin } from './lineage.ts';
import type { OfferedWay } from './supervision.ts';

export interface ParentDeps {
  readonly platform: NodeJS.Platform;
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
  return { pid, name: script && !isNamedAfter(script, own.toLowerCase()) ? `${own} ${script}` : own };
}

/** Whether a script was started by its own name, of which the kernel keeps 15 characters (proc_pid_comm(5)). */
function isNamedAfter(script: string, name: string): boolean {
  return name === script || name.startsWith(`${script}.`) || (name.length === 15 && script.startsWith(name));
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
