import { knownOr } from '../../shared/known.ts';
import { lastPart } from '../../shared/place.ts';
import type { DescribedProcess } from '../processes/process-table.ts';
import { type Runtime, readOptions, runtimeOf } from './runtimes.ts';

/** What a process runs, as its executable and its argument vector tell. */
export interface Invocation {
  /**
   * The tool by its own name, in lower case: the executable, or where that is an interpreter, the installed script, the
   * package or the module. Null for a script of somebody's own, for code given inline and for an interpreter alone.
   */
  readonly program: string | null;
  /** The interpreter; null for a program of its own. */
  readonly runtime: Runtime | null;
  /** The interpreter's own options. */
  readonly options: readonly string[];
  /** The script's file name without its ending, installed or not. */
  readonly script: string | null;
  /** What follows the program or the script. */
  readonly words: readonly string[];
  /** Code given on the command line, as to `sh -c`. */
  readonly code: string | null;
  /** A title that the process gave itself, in the place of its arguments. */
  readonly title: string | null;
}

/** Null where the argument vector is not known or empty. */
export function invocationOf({
  executable,
  command,
}: Pick<DescribedProcess, 'executable' | 'command'>): Invocation | null {
  const [zero, ...rest] = knownOr(command, []);
  if (zero === undefined) return null;
  const file = plainName(knownOr(executable, null) ?? zero);
  // One file is all of busybox's programs, and argument zero says which.
  const own = file === 'busybox' ? plainName(zero) : file;
  const runtime = runtimeOf(own);
  const title = rest.length === 0 && isTitle(zero) ? zero.trimEnd() : null;
  if (title !== null) {
    const [first = '', ...words] = title.split(/\s+/);
    const program = runtime === null ? own : first.toLowerCase().replace(/:$/, '');
    return { program, runtime, options: [], script: null, words, code: null, title };
  }
  if (runtime === null) {
    return { program: own, runtime, options: [], script: null, words: rest, code: null, title };
  }
  const { options, code, module, operands } = readOptions(runtime, rest);
  const [path, ...words] = operands;
  if (code !== null) return { program: null, runtime, options, script: null, words: operands, code, title };
  if (module !== null)
    return { program: plainName(module), runtime, options, script: null, words: operands, code, title };
  const script = path === undefined ? null : plainName(path);
  const program = path === undefined ? null : installedName(runtime, path);
  return { program, runtime, options, script, words, code, title };
}

/** A process that sets its own title has all of it in one argument, with no path before its first space. */
function isTitle(argument: string): boolean {
  return /^[^/\\\s]+ /.test(argument);
}

function plainName(path: string): string {
  return (
    (lastPart(path) ?? path)
      .toLowerCase()
      // The kernel says so of a file that was replaced while it runs.
      .replace(/ \(deleted\)$/, '')
      // A login shell's argument zero starts with a hyphen.
      .replace(/^-/, '')
      .replace(/\.(?:exe|js|mjs|cjs|ts|py|rb|php|dll)$/, '')
  );
}

/** Where package managers put what they install; a script of the same name elsewhere is somebody's own. */
function installedName(runtime: Runtime, path: string): string | null {
  const [, name] = /.*[/\\]node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\.][^/\\]*)[/\\]/.exec(path) ?? [];
  if (runtime === 'node' && name !== undefined) return name.replace('\\', '/').toLowerCase();
  // The commands of the .NET SDK are words, and its tools are libraries that `dotnet` runs.
  if (runtime === 'dotnet') return plainName(path);
  return /(?:^|[/\\])(?:\.?s?bin|scripts|exe)[/\\][^/\\]+$/i.test(path) ? plainName(path) : null;
}
