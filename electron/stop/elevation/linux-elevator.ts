import type { ToolFailure } from '../../sockets/tools/run-tool.ts';
import type { RunTool } from '../../sockets/tools/tool-problem.ts';
import { elevationText } from '../text/elevation.ts';
import type { Elevator } from './elevator.ts';
import { complaint, createPromptElevator, type Refusal, refusal } from './prompt-elevator.ts';

export interface LinuxElevatorDeps {
  /** The helper's program and its first arguments. */
  readonly command: readonly string[];
  /** Whether pkexec may ask in this terminal where no desktop can ask. */
  readonly asksInTerminal: boolean;
  readonly runTool: RunTool;
  readonly promptMs: number;
}

export const pkexecName = 'pkexec';

/** polkit's `pkexec`, which asks in a window of the desktop's (pkexec(1)). */
export function createLinuxElevator({ command, asksInTerminal, runTool, promptMs }: LinuxElevatorDeps): Elevator {
  // Its own agent would ask in the terminal that Portolan was once started from, where nobody may be looking.
  const options = asksInTerminal ? [] : ['--disable-internal-agent'];
  return createPromptElevator(async (words) => {
    const answer = await runTool(pkexecName, [...options, ...command, ...words]);
    return answer.ok ? answer : readFailure(answer, promptMs);
  });
}

/**
 * By pkexec(1): 126, the person dismissed the question; 127, no authorization or an error. `env` and Node have statuses
 * of their own among them, so the words count too: those of polkit 122, in the C locale, were recorded.
 */
function readFailure({ code, message, ended }: ToolFailure, promptMs: number): Refusal {
  if (code === 'missing-tool') return refusal('absent', elevationText.noPkexec);
  if (code === 'timeout') return refusal('failed', elevationText.noAnswer(promptMs / 1000));
  if (code === 'permission') return refusal('failed', elevationText.failed(message));
  if (ended === undefined) return refusal('uncertain', elevationText.ended(message));
  const errors = ended.complaint;
  if (ended.status === 2) return refusal('failed', elevationText.refused(errors));
  if (ended.status === 126 && !isEnvError.test(errors)) return refusal('declined', elevationText.declined);
  if (ended.status === 127 && /No authentication agent found|textual authentication agent/.test(errors)) {
    return refusal('absent', elevationText.noAgent);
  }
  if (ended.status === 127 && /Not authorized/.test(errors)) return refusal('declined', elevationText.notAuthorized);
  const words = complaint(errors, message);
  const isStarted = ended.status !== 126 && ended.status !== 127;
  return isStarted ? refusal('uncertain', elevationText.ended(words)) : refusal('failed', elevationText.failed(words));
}

const isEnvError = /^\S*env: /m;
