import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canRun } from './needs.ts';
import { ownData } from './own-data.ts';

const root = resolve(fileURLToPath(import.meta.url), '../../..');

/** The built command. */
export const cliFile = resolve(root, 'out/main/cli.js');

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface PortolanOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** Runs it as this user; only root can ask for that. */
  readonly uid?: number;
  /** Runs it inside this program, which gets the command as its last arguments. */
  readonly within?: readonly string[];
}

/** Starts the built command with nothing on its standard input. */
export function startPortolan(words: readonly string[], { env, uid, within = [] }: PortolanOptions = {}): ChildProcess {
  const [program = '', ...line] = [...within, process.execPath, cliFile, ...words];
  return spawn(program, line, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...ownData(), ...env },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
}

/** Runs the built command to its end. */
export async function portolan(words: readonly string[], options: PortolanOptions = {}): Promise<Ended> {
  const child = startPortolan(words, options);
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      written[name] += text;
    });
  }
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, ...written };
}

export interface Served {
  readonly address: string;
  readonly port: number;
  /** What it has written on standard error so far. */
  log(): string;
  /** Interrupts it as Ctrl+C would; resolves with its exit status. */
  end(): Promise<number | null>;
}

/** Starts the built `portolan serve` and waits for its address. */
export async function startServing(options: PortolanOptions = {}): Promise<Served> {
  const child = startPortolan(['serve', '--json'], options);
  let log = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout?.setEncoding('utf8').once('data', resolve);
    child.once('close', (status) => reject(new Error(`portolan serve ended with ${status}: ${log}`)));
  });
  const { address, port } = JSON.parse(line) as { readonly address: string; readonly port: number };
  return {
    address,
    port,
    log: () => log,
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const closed = once(child, 'close');
      child.kill('SIGINT');
      const [status] = (await closed) as [number | null];
      return status;
    },
  };
}

/**
 * Runs a command where neither the kernel's tables nor any tool can be read: `/proc` is empty and so is the search
 * path. Works for root, and for others where the system lets them make namespaces.
 */
export const blind = [
  'unshare',
  '--map-root-user',
  '--mount',
  'sh',
  '-c',
  'mount -t tmpfs none /proc && PATH=/nonexistent exec "$@"',
  'sh',
];

export function canBlind(): boolean {
  const [program = '', ...line] = [...blind, process.execPath, '--version'];
  return canRun({
    isMet: process.platform === 'linux' && spawnSync(program, line).status === 0,
    cases: 'the cases in which nothing can be read',
    problem: 'nothing can be made unreadable here',
    remedy: 'run on Linux as root, or permit user namespaces',
    mustBeMet: process.geteuid?.() === 0,
  });
}
