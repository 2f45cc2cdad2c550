import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** One that a program has opened, and said so. */
export interface OpenServer {
  readonly pid: number;
  readonly port: number;
}

/** A program of a scene. */
export interface Actor {
  readonly pid: number;
  readonly child: ChildProcess;
  /** Resolves with the `nth` line that fits, counted from 1, as soon as it was said. */
  said(pattern: RegExp, nth?: number): Promise<RegExpExecArray>;
  /** The `nth` server that it or one of its own has opened. */
  opened(nth?: number): Promise<OpenServer>;
}

export interface ActorOptions {
  /** Only root can ask for that. */
  readonly uid?: number;
  readonly cwd?: string;
}

/** Real programs that belong together, and end together. */
export interface Scene {
  start(command: readonly string[], options?: ActorOptions): Actor;
  /** Every process of it that runs now, orphans and what was started by others included. */
  pids(): readonly number[];
  /** Ends all of them with SIGKILL and waits until none is left. */
  end(): Promise<void>;
}

/** Every process inherits it, wherever it goes: nothing else that a respawner starts would be found again. */
const mark = 'PORTOLAN_TEST_SCENE';
const sayWithinMs = 20_000;
const lookEveryMs = 10;

export function openScene(): Scene {
  const id = randomUUID();
  const marked = `${mark}=${id}`;
  const pids = () =>
    readdirSync('/proc')
      .filter(isPid)
      .map(Number)
      .filter((pid) => environmentOf(pid).includes(marked));
  return {
    start(command, { uid, cwd = '/' } = {}) {
      const [program = '', ...words] = command;
      const child = spawn(program, words, {
        cwd,
        env: { ...process.env, [mark]: id },
        stdio: ['ignore', 'pipe', 'pipe'],
        ...(uid === undefined ? {} : { uid, gid: uid }),
      });
      return actorOf(child, command);
    },
    pids,
    async end() {
      for (let left = pids(); left.length > 0; left = pids()) {
        for (const pid of left) endNow(pid);
        await sleep(lookEveryMs);
      }
    },
  };
}

function actorOf(child: ChildProcess, command: readonly string[]): Actor {
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      written[name] += text;
    });
  }
  child.on('error', (error) => {
    written.stderr += error.message;
  });
  async function said(pattern: RegExp, nth = 1): Promise<RegExpExecArray> {
    for (let waitedMs = 0; waitedMs < sayWithinMs; waitedMs += lookEveryMs) {
      const lines = written.stdout.split('\n').slice(0, -1);
      const fitting = lines.map((line) => pattern.exec(line)).filter((match) => match !== null);
      const match = fitting[nth - 1];
      if (match) return match;
      await sleep(lookEveryMs);
    }
    throw new Error(`${command.join(' ')} did not say ${pattern} (${nth}): ${written.stdout}${written.stderr}`);
  }
  return {
    pid: child.pid ?? 0,
    child,
    said,
    async opened(nth) {
      const [, pid, port] = await said(/^listens (\d+) (\d+)$/, nth);
      return { pid: Number(pid), port: Number(port) };
    },
  };
}

function isPid(name: string): boolean {
  return /^\d+$/.test(name);
}

/** Empty for a zombie, and for one that has ended meanwhile. */
function environmentOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
