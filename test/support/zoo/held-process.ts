import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program that says line by line what it did, and ends when its standard input closes. */
export interface HeldProcess {
  readonly pid: number;
  readonly lines: readonly string[];
  /** Closes its standard input and waits until it and all that it forked have ended. */
  end(): Promise<void>;
}

export interface HoldOptions {
  /** Default: the root folder. */
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Whether the lines so far say that it is ready. */
  readonly isReady: (lines: readonly string[]) => boolean;
}

/** Starts a program and resolves when it is ready. */
export function hold(command: readonly string[], { cwd = '/', env = {}, isReady }: HoldOptions): Promise<HeldProcess> {
  const [program = '', ...words] = command;
  const child = spawn(program, words, { cwd, env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  // Writing to a program that has ended already is no news: its end is told by `close`.
  child.stdin.on('error', () => undefined);
  const closed = once(child, 'close');
  return new Promise((resolve, reject) => {
    let text = '';
    let complaints = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      complaints += chunk;
    });
    child.once('error', reject);
    child.once('close', (status) => {
      reject(new Error(`${command.join(' ')} ended with ${status} before it was ready: ${complaints}${text}`));
    });
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const lines = text.split('\n').slice(0, -1);
      const { pid } = child;
      if (pid === undefined || !isReady(lines)) return;
      resolve({
        pid,
        lines,
        async end() {
          child.stdin.end();
          await closed;
        },
      });
    });
  });
}
