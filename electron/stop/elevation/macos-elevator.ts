import type { ToolFailure } from '../../sockets/tools/run-tool.ts';
import type { RunTool } from '../../sockets/tools/tool-problem.ts';
import { elevationText } from '../text/elevation.ts';
import type { Elevator } from './elevator.ts';
import { complaint, createPromptElevator, type Refusal, refusal } from './prompt-elevator.ts';

export interface MacosElevatorDeps {
  /** The helper's program and its first arguments. */
  readonly command: readonly string[];
  readonly runTool: RunTool;
  readonly promptMs: number;
}

/** A part of the system: nothing is looked for in the search path. */
export const osascriptProgram = '/usr/bin/osascript';

/**
 * Nothing is put into this text. Its first argument is the prompt; of the others it makes one command line, in which
 * AppleScript quotes each for the shell (`quoted form`, Technical Note TN2065 "do shell script in AppleScript").
 */
const script = [
  'on run argv',
  'set commandLine to ""',
  'repeat with place from 2 to (count argv)',
  'set commandLine to commandLine & quoted form of (item place of argv) & " "',
  'end repeat',
  'do shell script commandLine with prompt (item 1 of argv) with administrator privileges',
  'end run',
];

const scriptWords = script.flatMap((line) => ['-e', line]);

/** Words in UTF-8 and errors in English. */
const environment = { LC_ALL: '', LANG: 'C', LC_CTYPE: 'UTF-8' } as const;

/** AppleScript's `do shell script`, which has the system ask (osascript(1), Standard Additions). */
export function createMacosElevator({ command, runTool, promptMs }: MacosElevatorDeps): Elevator {
  return createPromptElevator(async (words) => {
    const line = [...scriptWords, elevationText.prompt, ...command, ...words];
    const answer = await runTool(osascriptProgram, line, { environment });
    return answer.ok ? answer : readFailure(answer, promptMs);
  });
}

/**
 * osascript ends with status 1 and writes `LINE:COLUMN: execution error: WORDS (NUMBER)`. -128 is userCanceledErr (AppleScript
 * Language Guide, "Error Numbers"); -60005 to -60007 are denied, cancelled, and no interaction allowed (Security
 * framework, Authorization.h); a positive number is the status of the command, whose standard error the words are.
 */
function readFailure({ code, message, ended }: ToolFailure, promptMs: number): Refusal {
  if (code === 'missing-tool') return refusal('absent', elevationText.noTool('osascript'));
  if (code === 'timeout') return refusal('failed', elevationText.noAnswer(promptMs / 1000));
  const errors = ended?.complaint ?? '';
  const { words = '', number = '' } = errorForm.exec(errors)?.groups ?? {};
  if (number === '-128' || number === '-60006') return refusal('declined', elevationText.declined);
  if (number === '-60005') return refusal('declined', elevationText.notAuthorized);
  if (number === '-60007') return refusal('absent', elevationText.noInteraction);
  if (number === '2') return refusal('failed', elevationText.refused(words));
  const what = complaint(words || errors, message);
  const isStarted = Number(number) > 0 || (code === 'failed' && ended === undefined);
  return isStarted ? refusal('uncertain', elevationText.ended(what)) : refusal('failed', elevationText.failed(what));
}

const errorForm = /execution error: (?<words>.*) \((?<number>-?\d+)\)$/s;
