import { userInfo } from 'node:os';
import { isOnPath } from '../../sockets/tools/find-tool.ts';
import { runTool } from '../../sockets/tools/run-tool.ts';
import type { ProcessControl } from '../process-control.ts';
import { createLinuxVariables } from './environment.ts';
import { createForwardDetector, type ForwardDeps } from './forwards.ts';
import { createManagerHolderDetector } from './manager-holders.ts';
import { createOwnSignalsDetector } from './own-signals.ts';
import { createProtectedDetector } from './protected.ts';
import { createRestarterDetector, type RestarterDeps } from './restarters.ts';
import type { Detector } from './supervision.ts';

export type ParentDetectorDeps = RestarterDeps & ForwardDeps;

/** What a process's own command line and its ancestors' say of a stop. */
export function createParentDetectors(deps: ParentDetectorDeps): readonly Detector[] {
  return [
    createProtectedDetector(deps.platform),
    createManagerHolderDetector(),
    createRestarterDetector(deps),
    createForwardDetector(deps),
    createOwnSignalsDetector(),
  ];
}

/** Of this computer. */
export function systemParentDetectors({ ownPids }: Pick<ProcessControl, 'ownPids'>): readonly Detector[] {
  const { platform } = process;
  const searchPath = process.env['PATH'];
  return createParentDetectors({
    platform,
    ownPids,
    user: userInfo().username,
    overSsh: process.env['SSH_CONNECTION'] !== undefined,
    isOnPath: (program) => isOnPath(program, searchPath),
    runTool: (program, words, options) => runTool(program, words, { searchPath, ...options }),
    readVariables:
      platform === 'linux' ? createLinuxVariables('/proc') : () => Promise.resolve({ unknown: 'unsupported' }),
  });
}
