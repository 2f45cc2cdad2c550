import type { Known } from '../../shared/known.ts';
import type { ProcessFacts, ProcessList } from '../details/process-facts.ts';
import { splitCommandLine } from './command-line.ts';

/**
 * Everyone's processes as JSON in UTF-8. Nothing is put into this text, so nothing can be smuggled into it. The start is
 * written by .NET's round-trip format (`o`), which no culture changes: seven digits of a second, in UTC.
 */
const script = [
  "$ErrorActionPreference = 'Stop'",
  '[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false',
  "$started = @{ Name = 'Started'; Expression = { if ($_.CreationDate) { $_.CreationDate.ToUniversalTime().ToString('o') } } }",
  '$processes = Get-CimInstance -ClassName Win32_Process | Select-Object ProcessId, ParentProcessId, Name, ExecutablePath, CommandLine, $started',
  'ConvertTo-Json -Compress -InputObject @($processes)',
].join('; ');

export const powershellWords = ['-NoLogo', '-NoProfile', '-NonInteractive', '-Command', script] as const;

/** The whole path: a bare name would be looked for in the working folder first. */
export function powershellProgram(systemRoot: string): string {
  return `${systemRoot}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`;
}

/** The idle process and the kernel: they have no program and no command line that anyone could read. */
const kernelPids = new Set([0, 4]);

/** Null when the text is not the script's answer: one process as an object, or several as an array. Never throws. */
export function parseProcessList(text: string): ProcessList | null {
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  if (typeof parsed !== 'object' || parsed === null) return null;
  const entries = (Array.isArray(parsed) ? parsed : [parsed]).flatMap((entry: unknown) => {
    const process = readProcess(entry);
    return process ? [[process.pid, process] as const] : [];
  });
  return entries.length === 0 ? null : new Map(entries);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Half an answer, or words of PowerShell's own: either way there is no list.
    return null;
  }
}

function readProcess(entry: unknown): ProcessFacts | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const fields: Readonly<Record<string, unknown>> = { ...entry };
  const { ProcessId: pid, ParentProcessId: parentPid, Name, ExecutablePath, CommandLine, Started } = fields;
  if (typeof pid !== 'number' || !Number.isInteger(pid) || pid < 0) return null;
  // Windows leaves out what the asking user has no right to see.
  const withheld = { unknown: kernelPids.has(pid) ? 'unsupported' : 'permission' } as const;
  const text = (value: unknown): Known<string> => (typeof value === 'string' && value !== '' ? value : withheld);
  const startedAt = typeof Started === 'string' && !Number.isNaN(Date.parse(Started)) ? Started : null;
  return {
    pid,
    parentPid: typeof parentPid === 'number' && Number.isInteger(parentPid) ? parentPid : 0,
    identity: startedAt === null ? withheld : `${startedAt}:${pid}`,
    name: text(Name),
    executable: text(ExecutablePath),
    command: typeof CommandLine === 'string' ? splitCommandLine(CommandLine) : withheld,
    // Win32_Process tells the owner by a method only, called once for each process.
    user: { unknown: 'unsupported' },
    startedAt: startedAt ?? withheld,
  };
}
