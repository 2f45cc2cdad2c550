import { knownOr } from '../../electron/shared/known.ts';
import type { Owner } from '../../electron/shared/listener.ts';
import type { DescribedProcess } from '../../electron/stop/processes/process-table.ts';
import type { SupervisorVariables } from '../../electron/stop/supervision/environment.ts';
import { judgeSupervision } from '../../electron/stop/supervision/judge.ts';
import { createParentDetectors, type ParentDetectorDeps } from '../../electron/stop/supervision/parents.ts';
import type { Finding, SupervisionContext } from '../../electron/stop/supervision/supervision.ts';
import { owner } from './sockets.ts';

/** A process that runs this command with this executable, but for what `change` says. */
export function ancestor(
  pid: number,
  executable: string,
  command: readonly string[],
  change: Partial<DescribedProcess> = {},
): DescribedProcess {
  const name = executable.split('/').at(-1) ?? executable;
  const plain = { identity: `boot:${pid}:1`, parentPid: pid - 1, groupId: pid, startedAt: '2026-01-02T03:00:00.000Z' };
  return { pid, ...plain, name, hasTerminal: true, executable, command, user: 'someone', cwd: '/srv/app', ...change };
}

/** The process 100, run by these commands from the nearest parent outwards. */
export function runBy(
  own: Pick<Owner, 'executable' | 'command'> & Partial<Owner>,
  ancestors: readonly DescribedProcess[],
  change: Partial<SupervisionContext> = {},
): SupervisionContext {
  const name = knownOr(own.executable, 'server').split('/').at(-1) ?? 'server';
  return { owner: owner(100, { name, ...own }), hasTerminal: true, sockets: [], ancestors, ...change };
}

export const nodeServer = { executable: '/usr/bin/node', command: ['/usr/bin/node', 'server.js'] } as const;

/** What all detectors for parents say of it, on a Linux machine where every tool is at hand. */
export function judged(
  context: SupervisionContext,
  { variables = {}, ...deps }: Partial<ParentDetectorDeps> & { readonly variables?: SupervisorVariables } = {},
): Promise<Finding> {
  const { managers, parents } = createParentDetectors({
    platform: 'linux',
    user: 'someone',
    ownPids: new Set(),
    overSsh: false,
    isOnPath: () => true,
    seesSameFiles: async () => true,
    runTool: async () => ({ ok: true, output: '' }),
    readVariables: async () => variables,
    ...deps,
  });
  return judgeSupervision([...managers, ...parents], context);
}
