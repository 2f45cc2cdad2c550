import { userInfo } from 'node:os';
import { isOnPath } from '../../sockets/tools/find-tool.ts';
import { runTool } from '../../sockets/tools/run-tool.ts';
import type { ProcessControl } from '../process-control.ts';
import { createLinuxVariables } from './environment.ts';
import { createForwardDetector, type ForwardDeps } from './forwards.ts';
import { createManagerDetector, type ManagerDeps } from './manager-detector.ts';
import { createManagerHolderDetector } from './manager-holders.ts';
import { createOwnSignalsDetector } from './own-signals.ts';
import { createProtectedDetector } from './protected.ts';
import { createRestarterDetector, type RestarterDeps } from './restarters.ts';
import { createLinuxSameFiles } from './same-files.ts';
import type { Detector } from './supervision.ts';

export type ParentDetectorDeps = ManagerDeps & RestarterDeps & ForwardDeps;

/** What a process's own command line and its ancestors' say of a stop. */
export interface ParentDetectors {
  /** They can stop one program; a service that holds the manager itself would stop all that it runs, and comes after. */
  readonly managers: readonly Detector[];
  /** A service's own way is better than ending a parent. */
  readonly parents: readonly Detector[];
}

export function createParentDetectors(deps: ParentDetectorDeps): ParentDetectors {
  return {
    managers: [createManagerDetector(deps)],
    parents: [
      createProtectedDetector(deps.platform),
      createManagerHolderDetector(),
      createRestarterDetector(deps),
      createForwardDetector(deps),
      createOwnSignalsDetector(),
    ],
  };
}

/**
 * Of this computer, in the order in which they know best.
 * @param services detectors of service managers and containers, which come between a program's manager and its parents
 */
export function systemParentDetectors(
  { ownPids }: Pick<ProcessControl, 'ownPids'>,
  services: readonly Detector[] = [],
): readonly Detector[] {
  const { platform } = process;
  const searchPath = process.env['PATH'];
  const isLinux = platform === 'linux';
  const { managers, parents } = createParentDetectors({
    platform,
    ownPids,
    user: userInfo().username,
    overSsh: process.env['SSH_CONNECTION'] !== undefined,
    isOnPath: (program) => isOnPath(program, searchPath),
    runTool: (program, words, options) => runTool(program, words, { searchPath, ...options }),
    // Elsewhere no process lives in a file system of its own.
    seesSameFiles: isLinux ? createLinuxSameFiles('/proc') : async () => true,
    readVariables: isLinux ? createLinuxVariables('/proc') : async () => ({ unknown: 'unsupported' }),
  });
  return [...managers, ...services, ...parents];
}
