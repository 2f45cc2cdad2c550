import { isUnknown, knownOr } from './known.ts';
import type { Owner } from './listener.ts';
import { powerShellQuoted, shellQuoted, singleQuoted } from './shell-quoted.ts';
import type { StartAgain } from './stop.ts';

type Started = Pick<Owner, 'command' | 'executable' | 'cwd'>;

/** PowerShell rather than cmd.exe: it has a quote in which nothing is expanded. */
export type Shell = 'posix' | 'powershell';

/**
 * How to start a process again, from its argument vector. Null where the vector is unknown or empty, no longer the one
 * that it was started with, or not to be written so that every PowerShell passes it on unchanged.
 */
export function startAgain(process: Started, shell: Shell): StartAgain | null {
  const { command: argv } = process;
  if (isUnknown(argv) || argv.length === 0 || isTitle(argv, process)) return null;
  const command = shell === 'powershell' ? powerShellCommand(argv) : posixCommand(argv);
  return command === null ? null : { command, folder: knownOr(process.cwd, null) };
}

/** The one line to copy: it goes to the folder first, and starts nothing where that fails. */
export function startAgainLine({ command, folder }: StartAgain): string {
  if (folder === null) return command;
  // A full path of Windows begins with a drive or two backslashes, never with this.
  if (folder.startsWith('/')) return `cd ${shellQuoted(folder)} && ${command}`;
  // Windows PowerShell 5.1 knows no `&&`.
  return `cd -LiteralPath ${powerShellQuoted(folder)}; if ($?) { ${command} }`;
}

/**
 * Whether the program wrote a text of its own over its arguments, as nginx and redis do: all that is left is then one
 * "argument" with spaces in it.
 */
function isTitle(argv: readonly string[], { executable }: Started): boolean {
  const [only = ''] = argv;
  return argv.length === 1 && /\s/.test(only) && only !== executable;
}

/** Unquoted, a first word with `=` in it would set a variable instead. */
function posixCommand([program = '', ...rest]: readonly string[]): string {
  const first = program.includes('=') ? singleQuoted(program) : shellQuoted(program);
  return [first, ...rest.map(shellQuoted)].join(' ');
}

/**
 * Windows PowerShell 5.1 loses quotes within an argument and empty arguments, PowerShell 7.3 and later do not
 * (about_Preference_Variables, $PSNativeCommandArgumentPassing): what they disagree on is not written down at all.
 */
function powerShellCommand(argv: readonly string[]): string | null {
  const differs = argv.some((argument) => argument === '' || /"|\s.*\\$/s.test(argument));
  return differs ? null : `& ${argv.map(powerShellQuoted).join(' ')}`;
}
