import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import { asUser, type Network } from '../zoo/network.ts';
import type { Program } from './programs.ts';

/** A real server that listens. */
export interface Server {
  readonly pid: number;
  /** Ends it, and what it forked, and removes its folder. */
  end(): Promise<void>;
}

const readyMs = 20_000;
const endMs = 5_000;

/** Starts a program as another user in a folder of its own and resolves when it listens. Needs root. */
export async function openServer(program: Program, { within, tables }: Network, uid: number): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-server-'));
  const env = { PATH: '/usr/bin:/bin', HOME: folder, LC_ALL: 'C' };
  const user = asUser(uid);
  try {
    fill(folder, program.files ?? {}, uid);
    for (const words of program.before?.(folder) ?? []) run([...user, ...words], { cwd: folder, env });
    const [file = '', ...line] = [...within, ...user, ...program.command(folder)];
    const child = spawn(file, line, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = collect(child);
    const closed = once(child, 'close');
    const end = async () => {
      const late = setTimeout(() => child.kill('SIGKILL'), endMs);
      child.kill('SIGTERM');
      await closed;
      clearTimeout(late);
      rmSync(folder, { recursive: true });
    };
    try {
      await vi.waitUntil(
        () => {
          if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
          return isOpen(tables, program.port);
        },
        { timeout: readyMs, interval: 20 },
      );
    } catch (error) {
      await end();
      throw new Error(`${line.join(' ')} does not listen: ${error}\n${said()}`);
    }
    return { pid: child.pid ?? 0, end };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function fill(folder: string, files: Readonly<Record<string, string>>, uid: number): void {
  chownSync(folder, uid, uid);
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    const inner = dirname(file);
    mkdirSync(inner, { recursive: true });
    writeFileSync(file, text, { mode: 0o755 });
    chownSync(inner, uid, uid);
    chownSync(file, uid, uid);
  }
}

function run(command: readonly string[], options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv }): void {
  const [program = '', ...words] = command;
  const { status, stderr, error } = spawnSync(program, words, { ...options, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}: ${error?.message ?? stderr}`);
}

function collect(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  return () => text;
}

/** By the kernel's own list: a connection from outside that network could not reach it. */
function isOpen(tables: string, port: number): boolean {
  const digits = port.toString(16).toUpperCase().padStart(4, '0');
  // State 0A is LISTEN; an unconnected UDP socket has 07 (linux/include/net/tcp_states.h).
  const row = new RegExp(`: [0-9A-F]+:${digits} [0-9A-F]+:0000 (?:0A|07) `);
  return ['tcp', 'tcp6', 'udp', 'udp6'].some((name) => row.test(readFileSync(join(tables, name), 'utf8')));
}
