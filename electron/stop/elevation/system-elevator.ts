import { isOnPath } from '../../sockets/tools/find-tool.ts';
import { runTool } from '../../sockets/tools/run-tool.ts';
import { windowsFolder } from '../../sockets/tools/system-tool.ts';
import type { RunTool } from '../../sockets/tools/tool-problem.ts';
import { elevationText } from '../text/elevation.ts';
import type { Elevator } from './elevator.ts';
import { findHelper, helperCommand } from './helper-program.ts';
import { createLinuxElevator, pkexecName } from './linux-elevator.ts';
import { createMacosElevator } from './macos-elevator.ts';
import { noElevator } from './prompt-elevator.ts';
import { createWindowsElevator } from './windows-elevator.ts';

export interface ElevatorOptions {
  /** True only for a command that a person has just typed into a terminal: without a desktop, it asks there. */
  readonly asksInTerminal?: boolean;
  /** How long a person may take for a password; two minutes unless said otherwise. */
  readonly promptMs?: number;
}

/** The elevator of this computer. Starts nothing. */
export function createSystemElevator({ asksInTerminal = false, promptMs = 120_000 }: ElevatorOptions = {}): Elevator {
  const { platform, env } = process;
  const uid = process.geteuid?.() ?? null;
  if (uid === 0) return noElevator(elevationText.alreadyRoot);
  if (platform !== 'linux' && platform !== 'darwin' && platform !== 'win32') {
    return noElevator(elevationText.unsupported(platform));
  }
  if (platform === 'linux' && !isOnPath(pkexecName, env['PATH'])) return noElevator(elevationText.noPkexec);
  const helper = findHelper({
    executable: process.execPath,
    isElectron: process.versions['electron'] !== undefined,
    folder: import.meta.dirname,
    platform,
    uid,
    environment: env,
  });
  if ('obstacle' in helper) return noElevator(helper.obstacle);
  const run: RunTool = (program, words, options) =>
    runTool(program, words, { timeoutMs: promptMs, searchPath: env['PATH'], ...options });
  if (platform === 'win32') {
    return createWindowsElevator({ helper, systemRoot: windowsFolder(), runTool: run, promptMs });
  }
  const command = helperCommand(helper);
  return platform === 'linux'
    ? createLinuxElevator({ command, asksInTerminal, runTool: run, promptMs })
    : createMacosElevator({ command, runTool: run, promptMs });
}
