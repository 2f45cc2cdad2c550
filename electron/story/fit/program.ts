import { isUnknown, knownOr } from '../../shared/known.ts';
import type { Owner } from '../../shared/listener.ts';
import { lastPart } from '../../shared/place.ts';

/** The names that a process goes by, in lower case and without `.exe`. */
export interface Program {
  /** Of the executable file, which the kernel tells; null where it could not be read. */
  readonly executable: string | null;
  /** Of the process, which it can set itself. */
  readonly process: string | null;
  /** The command line as words: arguments, each by the last part of its path, without a script's ending. */
  readonly words: readonly string[];
}

export function programOf({ name, executable, command }: Pick<Owner, 'name' | 'executable' | 'command'>): Program {
  return {
    executable: isUnknown(executable) ? null : plainName(lastPart(executable) ?? executable),
    process: isUnknown(name) ? null : plainName(name),
    words: knownOr(command, []).flatMap(wordsOf),
  };
}

function plainName(name: string): string {
  // The kernel says so of a file that was replaced while it runs.
  return name
    .toLowerCase()
    .replace(/ \(deleted\)$/, '')
    .replace(/\.exe$/, '');
}

/**
 * A process that sets its own title has all of it in one argument, and no path before its first space (`puma 6.4
 * (tcp://…)`); an option is one word, and its value another.
 */
function wordsOf(argument: string): readonly string[] {
  const isTitle = /^[^/\\ ]+ /.test(argument);
  const words = isTitle ? argument.split(' ') : argument.split(/(?<=^--[\w-]+)=/);
  return words.flatMap((word) => [...packageOf(word.toLowerCase()), plainWord(word.toLowerCase())]);
}

/** The package that a script of Node belongs to stands before it: `…/node_modules/react-scripts/scripts/start.js`. */
function packageOf(path: string): readonly string[] {
  const [, name] = /.*[/\\]node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\.][^/\\]*)[/\\]/.exec(path) ?? [];
  return name === undefined ? [] : [name.replace('\\', '/')];
}

function plainWord(word: string): string {
  return (lastPart(word) ?? word).replace(/\.(js|mjs|cjs|ts|py|rb|php|exe|cmd)$/, '');
}

/** A process's own name has room for 15 bytes on Linux (`TASK_COMM_LEN`, proc_pid_comm(5)). */
const longestProcessName = 15;

/** Whether a process is named so, as far as the kernel keeps names. */
export function isNamed(process: string, mark: string): boolean {
  return process === mark || (process.length === longestProcessName && mark.startsWith(process));
}

/** Whether the words stand somewhere in the command line, one after another. */
export function hasWords(words: readonly string[], mark: readonly string[]): boolean {
  return words.some((_word, start) => mark.every((each, index) => words[start + index] === each));
}
