import type { Invocation } from './invocation.ts';
import type { Runtime } from './runtimes.ts';

/**
 * What a program does when one that it runs ends by a signal. `restarts`: it starts it again at once. `may-restart`: it
 * does if it is written or configured so. `waits`: it starts it again at the next change of a file. `elsewhere`: it
 * starts it again on the next port.
 */
export type OnEnd = 'restarts' | 'may-restart' | 'waits' | 'elsewhere';

/** A program that starts another one again, told by how it is invoked. */
export interface Watcher {
  /** As a person knows it. */
  readonly name: string;
  readonly onEnd: OnEnd;
  /** `Invocation.program` or, with `script`, `Invocation.script`. */
  readonly programs: readonly string[];
  /** What must run it; null for a program of its own. */
  readonly runtime: Runtime | null;
  /** A script of this name in anybody's folder counts. */
  readonly script?: true;
  /** The first words after it. */
  readonly words?: readonly string[];
  /** One of these must be among the interpreter's options or the words. */
  readonly option?: RegExp;
  /** None of these may be. */
  readonly without?: RegExp;
  /** It starts again only copies of itself. */
  readonly forks?: true;
  /** It opens the port, and hands it to what it runs. */
  readonly holds?: true;
  /** Asked to end, it still starts again what has ended. */
  readonly heedless?: true;
  /** It starts again what it runs within this time, in milliseconds. */
  readonly withinMs: number;
  /** Where its behaviour is documented or can be read. */
  readonly source: string;
}

/** How long a program that starts another one again at once is given to do so, and the other to open its port. */
const startMs = 3_000;

export const watchers: readonly Watcher[] = [
  {
    name: 'nodemon',
    onEnd: 'restarts',
    programs: ['nodemon'],
    runtime: 'node',
    option: /^(?:--signal=)?SIGTERM$/,
    withinMs: startMs,
    source: 'github.com/remy/nodemon lib/monitor/run.js: what ends by the signal chosen for restarts is started again',
  },
  {
    name: 'nodemon',
    onEnd: 'waits',
    programs: ['nodemon'],
    runtime: 'node',
    without: /^--exitcrash$/,
    withinMs: startMs,
    source: 'github.com/remy/nodemon lib/monitor/run.js: “app crashed - waiting for file changes before starting”',
  },
  {
    name: 'node --watch',
    onEnd: 'waits',
    programs: [],
    runtime: 'node',
    option: /^--watch(?:-path)?(?:=.*)?$/,
    withinMs: startMs,
    source: 'github.com/nodejs/node lib/internal/main/watch_mode.js: “Waiting for file changes before restarting”',
  },
  {
    name: 'tsx watch',
    onEnd: 'waits',
    programs: ['tsx'],
    runtime: 'node',
    words: ['watch'],
    withinMs: startMs,
    source: 'github.com/privatenumber/tsx src/watch/index.ts: it runs again on a change or the Return key',
  },
  {
    name: 'ts-node-dev',
    onEnd: 'waits',
    programs: ['ts-node-dev', 'tsnd'],
    runtime: 'node',
    option: /^--respawn$/,
    withinMs: startMs,
    source: 'github.com/wclr/ts-node-dev src/index.ts: without --respawn it ends with its script',
  },
  {
    name: 'watchexec',
    onEnd: 'waits',
    programs: ['watchexec'],
    runtime: null,
    withinMs: startMs,
    source: 'watchexec(1): “run once, and watchexec begins monitoring for changes”',
  },
  {
    name: 'cargo watch',
    onEnd: 'waits',
    programs: ['cargo-watch'],
    runtime: null,
    withinMs: startMs,
    source: 'github.com/watchexec/cargo-watch: “runs Cargo commands when [changes] occur”',
  },
  {
    name: 'entr',
    onEnd: 'waits',
    programs: ['entr'],
    runtime: null,
    without: /^-[a-y]*z[a-z]*$/,
    withinMs: startMs,
    source: 'entr(1), -r: “not executed again until a file system or keyboard event”; -z: it ends with it',
  },
  {
    name: 'reflex',
    onEnd: 'waits',
    programs: ['reflex'],
    runtime: null,
    withinMs: startMs,
    source: 'github.com/cespare/reflex: “kills/restarts it each time files change”',
  },
  {
    name: 'air',
    onEnd: 'waits',
    programs: ['air'],
    runtime: null,
    withinMs: startMs,
    source: 'github.com/air-verse/air runner/engine.go: only changed files build and run again',
  },
  {
    name: 'uvicorn --reload',
    onEnd: 'waits',
    programs: ['uvicorn'],
    runtime: 'python',
    option: /^--reload$/,
    holds: true,
    withinMs: startMs,
    source: 'github.com/encode/uvicorn uvicorn/supervisors/basereload.py: only changed files start it again',
  },
  {
    name: 'fastapi dev',
    onEnd: 'waits',
    programs: ['fastapi'],
    runtime: 'python',
    words: ['dev'],
    without: /^--no-reload$/,
    holds: true,
    withinMs: startMs,
    source: 'fastapi.tiangolo.com/fastapi-cli: it runs uvicorn, with --reload unless told otherwise',
  },
  {
    name: 'nest start --watch',
    onEnd: 'waits',
    programs: ['nest', '@nestjs/cli'],
    runtime: 'node',
    words: ['start'],
    option: /^(?:-w|--watch)$/,
    withinMs: startMs,
    source: 'github.com/nestjs/nest-cli actions/start.action.ts: only what was compiled anew is run again',
  },
  {
    name: 'dotnet watch',
    onEnd: 'waits',
    programs: ['watch', 'dotnet-watch'],
    runtime: 'dotnet',
    withinMs: startMs,
    source: 'learn.microsoft.com dotnet-watch: “still watching files and will restart the app if a file is updated”',
  },
  {
    name: 'gunicorn',
    onEnd: 'restarts',
    programs: ['gunicorn'],
    runtime: 'python',
    forks: true,
    holds: true,
    withinMs: startMs,
    source: 'github.com/benoitc/gunicorn gunicorn/arbiter.py, manage_workers',
  },
  {
    name: 'uvicorn',
    onEnd: 'may-restart',
    programs: ['uvicorn'],
    runtime: 'python',
    option: /^--workers(?:=.*)?$/,
    holds: true,
    withinMs: startMs,
    source: 'www.uvicorn.org/deployment: only newer versions start a worker again',
  },
  {
    name: 'nginx',
    onEnd: 'restarts',
    programs: ['nginx'],
    runtime: null,
    words: ['master', 'process'],
    forks: true,
    holds: true,
    withinMs: startMs,
    source:
      'docs.nginx.com/nginx/admin-guide/basic-functionality/runtime-control: it “maintain[s] the worker processes”',
  },
  {
    name: 'Apache httpd',
    onEnd: 'restarts',
    programs: ['apache2', 'httpd'],
    runtime: null,
    forks: true,
    holds: true,
    withinMs: startMs,
    source: 'httpd.apache.org/docs/2.4/mod/prefork.html: it “maintain[s] several spare or idle server processes”',
  },
  {
    name: 'Puma',
    onEnd: 'restarts',
    programs: ['puma'],
    runtime: 'ruby',
    forks: true,
    holds: true,
    // Its WORKER_CHECK_INTERVAL is 5 s.
    withinMs: 5_000 + startMs,
    source: 'github.com/puma/puma lib/puma/cluster.rb, check_workers',
  },
  {
    name: 'Unicorn',
    onEnd: 'restarts',
    programs: ['unicorn', 'unicorn_rails'],
    runtime: 'ruby',
    forks: true,
    holds: true,
    withinMs: startMs,
    source: 'github.com/defunkt/unicorn SIGNALS: “any exited worker will be automatically respawned”',
  },
  {
    name: 'forever',
    onEnd: 'restarts',
    programs: ['forever', 'forever-monitor'],
    runtime: 'node',
    withinMs: startMs,
    source: 'github.com/foreversd/forever: “a given script runs continuously (i.e. forever)”',
  },
  {
    name: 'autossh',
    onEnd: 'may-restart',
    programs: ['autossh'],
    runtime: null,
    withinMs: startMs,
    source: 'autossh(1): it “monitor[s] it, restarting it as necessary”',
  },
  {
    name: 'concurrently',
    onEnd: 'restarts',
    programs: ['concurrently', 'conc'],
    runtime: 'node',
    option: /^--restart-tries(?:=(?!0$).*)?$/,
    heedless: true,
    withinMs: startMs,
    source: 'github.com/open-cli-tools/concurrently README: “How many times a process that died should restart”',
  },
  {
    name: 'php artisan serve',
    onEnd: 'elsewhere',
    programs: ['artisan'],
    runtime: 'php',
    script: true,
    words: ['serve'],
    withinMs: startMs,
    source: 'github.com/laravel/framework Illuminate/Foundation/Console/ServeCommand.php, canTryAnotherPort',
  },
];

/** The watcher that is invoked so, or null. */
export function watcherOf(invocation: Invocation): Watcher | null {
  return watchers.find((watcher) => isInvoked(watcher, invocation)) ?? null;
}

function isInvoked(watcher: Watcher, { program, runtime, options, script, words }: Invocation): boolean {
  const name = watcher.script ? script : program;
  if (runtime !== watcher.runtime) return false;
  if (watcher.programs.length > 0 && (name === null || !watcher.programs.includes(name))) return false;
  // Where only an option of the interpreter tells, the words are its script's.
  const told = watcher.programs.length > 0 ? words : options;
  const { option, without } = watcher;
  if (option && !told.some((word) => option.test(word))) return false;
  if (without && told.some((word) => without.test(word))) return false;
  return (watcher.words ?? []).every((word, index) => words[index] === word);
}
