/** Programs that run other people's programs, by what these are written for. */
export type Runtime = 'node' | 'python' | 'ruby' | 'php' | 'perl' | 'dotnet' | 'java' | 'shell' | 'cmd' | 'powershell';

const runtimes: readonly (readonly [pattern: RegExp, runtime: Runtime])[] = [
  [/^(?:node|nodejs)$/, 'node'],
  [/^(?:python|pypy)[\d.]*w?$/, 'python'],
  [/^ruby[\d.]*$/, 'ruby'],
  [/^php[\d.]*$/, 'php'],
  [/^perl[\d.]*$/, 'perl'],
  [/^dotnet$/, 'dotnet'],
  [/^javaw?$/, 'java'],
  [/^(?:sh|ash|bash|dash|zsh|ksh|mksh|fish)$/, 'shell'],
  [/^cmd$/, 'cmd'],
  [/^(?:powershell|pwsh)$/, 'powershell'],
];

/** Null for a program that is no interpreter. @param program the file's name in lower case */
export function runtimeOf(program: string): Runtime | null {
  return runtimes.find(([pattern]) => pattern.test(program))?.[1] ?? null;
}

interface Grammar {
  /** Options whose value is the next argument. */
  readonly valued: readonly string[];
  /** Options after which code follows. */
  readonly code: RegExp;
  /** An option after which the name of an installed module follows. */
  readonly module: string | null;
}

const never = /(?!)/;

/**
 * As the manuals have it: node(1) and nodejs.org/api/cli.html, python(1), ruby(1), php(1), perlrun(1), bash(1), dash(1), fish(1),
 * `cmd /?`, learn.microsoft.com about_Pwsh. Options written with `=` bring their value along.
 */
const grammars: Readonly<Record<Runtime, Grammar>> = {
  node: {
    valued: [
      ...['-r', '--require', '--import', '--loader', '--experimental-loader', '-C', '--conditions', '--env-file'],
      ...['--watch-path', '--watch-kill-signal', '--inspect-port', '--title', '--input-type', '--test-name-pattern'],
    ],
    code: /^(?:-e|--eval|-p|--print|-pe)$/,
    module: null,
  },
  python: { valued: ['-W', '-X', '-Q', '--check-hash-based-pycs'], code: /^-[a-zA-Z]*c$/, module: '-m' },
  ruby: { valued: ['-I', '-r', '-C', '-E'], code: /^-e$/, module: '-S' },
  php: { valued: ['-d', '-c', '-t', '-S', '-z'], code: /^-r$/, module: null },
  perl: { valued: ['-I'], code: /^-[a-zA-Z]*[eE]$/, module: null },
  dotnet: { valued: [], code: never, module: null },
  java: { valued: ['-cp', '-classpath', '--class-path', '-p', '--module-path'], code: never, module: null },
  shell: {
    valued: ['-o', '+o', '-O', '+O', '--rcfile', '--init-file', '--init-command'],
    code: /^-[a-zA-Z]*c[a-zA-Z]*$/,
    module: null,
  },
  cmd: { valued: [], code: /^\/[ckr]$/i, module: null },
  powershell: {
    valued: ['-ExecutionPolicy', '-ep', '-WindowStyle', '-Version'],
    code: /^-(?:c|command|e|ec|encodedcommand)$/i,
    module: null,
  },
};

export interface ReadOptions {
  readonly options: readonly string[];
  readonly code: string | null;
  readonly module: string | null;
  /** What is not the interpreter's: the script, where neither code nor a module was given, and its arguments. */
  readonly operands: readonly string[];
}

/** An interpreter's options, told from what it runs. @param words its arguments without argument zero */
export function readOptions(runtime: Runtime, words: readonly string[]): ReadOptions {
  const grammar = grammars[runtime];
  const isOption = (word: string) => /^[-+]./.test(word) || (runtime === 'cmd' && word.startsWith('/'));
  let at = 0;
  let takesCode = false;
  while (at < words.length) {
    const word = words[at] ?? '';
    if (word === '--') {
      at++;
      break;
    }
    if (word === grammar.module) {
      const options = words.slice(0, at);
      return { options, code: null, module: words[at + 1] ?? null, operands: words.slice(at + 2) };
    }
    if (!isOption(word)) break;
    takesCode ||= grammar.code.test(word);
    at += grammar.valued.includes(word) ? 2 : 1;
    // A shell reads all its options before the code; the others take it at once.
    if (takesCode && runtime !== 'shell' && runtime !== 'cmd') break;
  }
  const options = words.slice(0, at);
  const operands = words.slice(at);
  if (!takesCode) return { options, code: null, module: null, operands };
  // What follows /c is the whole command.
  if (runtime === 'cmd') return { options, code: operands.join(' '), module: null, operands: [] };
  return { options, code: operands[0] ?? null, module: null, operands: operands.slice(1) };
}
