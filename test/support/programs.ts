import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach } from 'vitest';

export interface Program {
  readonly pid: number;
  readonly child: ChildProcess;
  /** Resolves with the next line that it prints. */
  nextLine(): Promise<string>;
}

const groups: Program[] = [];

/** Ends what a program has started as well: it leads a process group of its own. */
afterEach(async () => {
  for (const { pid, child } of groups.splice(0)) {
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
    await ended;
  }
});

/** Starts a program that ends with the test, whatever it does. */
export function startProgram([file = '', ...words]: readonly string[]): Program {
  const child = spawn(file, words, { stdio: ['ignore', 'pipe', 'inherit'], detached: true, cwd: '/' });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${file} did not start`);
  let text = '';
  let told: () => void = () => undefined;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    told();
  });
  const program: Program = {
    pid,
    child,
    async nextLine() {
      while (!text.includes('\n')) {
        await new Promise<void>((resolve, reject) => {
          told = resolve;
          child.once('exit', (status) => reject(new Error(`${file} ended with ${status} before it said anything`)));
        });
      }
      const line = text.slice(0, text.indexOf('\n'));
      text = text.slice(line.length + 1);
      return line;
    },
  };
  groups.push(program);
  return program;
}
