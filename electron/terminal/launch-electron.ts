import { spawn } from 'node:child_process';
import { constants } from 'node:os';

export type Launch =
  | { readonly kind: 'ended'; readonly status: number }
  /** It ended with an error before it can have shown anything. */
  | { readonly kind: 'not-started'; readonly reason: string };

export interface LaunchOptions {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly process: NodeJS.Process;
  /** An error this soon means that the app never got ready. */
  readonly startMs: number;
}

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs the app to its end and passes signals on. What it says while it starts is shown only once it has started. */
export function launchElectron({ program, arguments: words, process: own, startMs }: LaunchOptions): Promise<Launch> {
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: ['inherit', 'inherit', 'pipe'] });
    let signalled = false;
    let held: string | null = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (held === null) own.stderr.write(text);
      else held += text;
    });
    const started = setTimeout(() => {
      own.stderr.write(held ?? '');
      held = null;
    }, startMs);

    const forward = (signal: NodeJS.Signals) => {
      signalled = true;
      // A terminal has sent Ctrl+C to the app as well; a second one would cut its ending short.
      if (signal !== 'SIGINT' || !own.stdin.isTTY) child.kill(signal);
    };
    for (const signal of forwarded) own.on(signal, forward);

    const finish = (launch: Launch) => {
      clearTimeout(started);
      for (const signal of forwarded) own.off(signal, forward);
      resolve(launch);
    };
    child.once('error', ({ message }) => finish({ kind: 'not-started', reason: message }));
    child.once('close', (code, signal) => {
      if (code !== 0 && held !== null && !signalled) {
        finish({ kind: 'not-started', reason: startFailure(held, signal ?? `code ${code}`) });
      } else {
        if (held) own.stderr.write(held);
        finish({ kind: 'ended', status: code ?? 128 + (signal === null ? 0 : constants.signals[signal]) });
      }
    });
  });
}

/** Why Electron did not start, in words, from what it wrote; `ending` where it wrote nothing that helps. */
export function startFailure(written: string, ending: string): string {
  const library = /error while loading shared libraries: ([^\s:]+)/.exec(written)?.[1];
  if (library) return `the system library ${library} is missing`;
  if (/cannot open display|missing x server|failed to connect to wayland/i.test(written)) {
    return 'the display could not be opened';
  }
  if (/no usable sandbox|suid sandbox/i.test(written)) return 'this system does not permit its sandbox';
  return `it ended with ${ending}`;
}
