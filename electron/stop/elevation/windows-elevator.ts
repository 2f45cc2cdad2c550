import type { ToolFailure } from '../../sockets/tools/run-tool.ts';
import type { RunTool } from '../../sockets/tools/tool-problem.ts';
import { joinArguments } from '../../sockets/windows/command-line.ts';
import { powershellProgram } from '../../sockets/windows/process-list.ts';
import { elevationText } from '../text/elevation.ts';
import type { ElevatedSignals, Elevator } from './elevator.ts';
import { mostResultsInStatus, resultsOfStatus } from './helper-answer.ts';
import { asNode, type HelperProgram } from './helper-program.ts';
import { helperArguments } from './helper-words.ts';
import { complaint, type Refusal, refusal } from './prompt-elevator.ts';

export interface WindowsElevatorDeps {
  readonly helper: Exclude<HelperProgram, { obstacle: string }>;
  /** `%SystemRoot%`. */
  readonly systemRoot: string;
  readonly runTool: RunTool;
  readonly promptMs: number;
}

/** ERROR_CANCELLED of Windows: the person said no (learn.microsoft.com, "System Error Codes (1000-1299)"). */
const cancelled = 1223;

/**
 * Nothing is put into this text: what is to be run comes in variables. The status alone comes back, since what the shell
 * starts cannot write to a pipe of ours (learn.microsoft.com, ProcessStartInfo.UseShellExecute). .NET is asked itself:
 * `Start-Process` keeps of an error only its words, which are in the person's language (PowerShell, Process.cs).
 */
const script = [
  "$ErrorActionPreference = 'Stop'",
  '[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false',
  '$start = New-Object System.Diagnostics.ProcessStartInfo',
  '$start.FileName = $env:PORTOLAN_PROGRAM',
  '$start.Arguments = $env:PORTOLAN_ARGUMENTS',
  '$start.UseShellExecute = $true',
  "$start.Verb = 'runas'",
  "$start.WindowStyle = 'Hidden'",
  `try { $process = [System.Diagnostics.Process]::Start($start) } catch { for ($each = $_.Exception; $each; $each = $each.InnerException) { if ($each.NativeErrorCode -eq ${cancelled}) { exit ${cancelled} } }; [Console]::Error.WriteLine($_.Exception.Message); exit 1 }`,
  '$process.WaitForExit()',
  'exit $process.ExitCode',
].join('; ');

const shellWords = ['-NoLogo', '-NoProfile', '-NonInteractive'] as const;

/** User Account Control, through PowerShell and the verb `runas`. */
export function createWindowsElevator({ helper, systemRoot, runTool, promptMs }: WindowsElevatorDeps): Elevator {
  const powershell = powershellProgram(systemRoot);
  return {
    obstacle: null,
    async signal(orders, signal): Promise<ElevatedSignals> {
      if (orders.length > mostResultsInStatus) return refusal('failed', elevationText.tooMany(mostResultsInStatus));
      const { program, words } = elevated(helper, helperArguments({ mode: 'signal', signal, orders }), powershell);
      const answer = await runTool(powershell, [...shellWords, '-Command', script], {
        environment: { PORTOLAN_PROGRAM: program, PORTOLAN_ARGUMENTS: joinArguments(words) },
      });
      const status = answer.ok ? 0 : (answer.ended?.status ?? 1);
      const results = resultsOfStatus(status, orders.length);
      if (results) return { ok: true, results };
      return answer.ok ? refusal('uncertain', elevationText.garbage) : readFailure(answer, promptMs);
    },
    reveal: async () => ({ ok: false, reason: 'absent', message: elevationText.nothingHidden }),
  };
}

/**
 * An elevated program gets none of our variables (PowerShell issue 20923), so a second PowerShell makes Electron a Node.
 * Its script has what it runs in base64, whose letters cannot be code.
 */
function elevated(helper: WindowsElevatorDeps['helper'], task: readonly string[], powershell: string) {
  const words = [helper.file, ...task];
  if (!helper.isElectron) return { program: helper.executable, words };
  const inner = [
    `$env:${asNode.name} = '${asNode.value}'`,
    `$process = Start-Process -FilePath ${text(helper.executable)} -ArgumentList ${text(joinArguments(words))} -WindowStyle Hidden -Wait -PassThru`,
    'exit $process.ExitCode',
  ].join('; ');
  return {
    program: powershell,
    words: [...shellWords, '-EncodedCommand', Buffer.from(inner, 'utf16le').toString('base64')],
  };
}

function text(value: string): string {
  const base64 = Buffer.from(value, 'utf8').toString('base64');
  return `([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('${base64}')))`;
}

function readFailure({ code, message, ended }: ToolFailure, promptMs: number): Refusal {
  if (code === 'missing-tool') return refusal('absent', elevationText.noTool('PowerShell'));
  // The question belongs to the system: it does not go away with the program that asked it.
  if (code === 'timeout') return refusal('failed', elevationText.noAnswerStays(promptMs / 1000));
  if (ended?.status === cancelled) return refusal('declined', elevationText.declined);
  if (ended?.status === 2) return refusal('failed', elevationText.refusedSilently);
  // Our script says why it could start nothing; what it starts has no voice here.
  if (code === 'permission' || (ended?.status === 1 && ended.complaint !== '')) {
    return refusal('failed', elevationText.failed(complaint(ended?.complaint ?? '', message)));
  }
  return refusal('uncertain', elevationText.ended(message));
}
