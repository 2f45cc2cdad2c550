import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { shellQuoted } from '../../electron/shared/shell-quoted.ts';
import { canRun } from './needs.ts';
import { ownData } from './own-data.ts';
import { cliFile, type PortolanOptions } from './portolan.ts';

export function canAnswer(): boolean {
  return canRun({
    isMet: process.platform === 'linux' && spawnSync('script', ['--version']).status === 0,
    cases: 'the cases with a person at a terminal',
    problem: 'there is no `script`, which opens a terminal',
    remedy: 'run on Linux with the package bsdutils',
    mustBeMet: process.geteuid?.() === 0,
  });
}

/** Runs the built command on a terminal of its own, where each of its questions gets the next answer. */
export async function portolanOnScreen(
  words: readonly string[],
  answers: readonly string[],
  { env, uid }: Pick<PortolanOptions, 'env' | 'uid'> = {},
) {
  const line = [process.execPath, cliFile, ...words].map(shellQuoted).join(' ');
  const child = spawn('script', ['--quiet', '--return', '--command', line, '/dev/null'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...ownData(), TERM: 'xterm', ...env },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  let screen = '';
  let answered = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
    const questions = screen.match(/\? \[[^\]]+\]/g)?.length ?? 0;
    for (; answered < questions; answered++) child.stdin.write(`${answers[answered] ?? ''}\n`);
  });
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, screen };
}
