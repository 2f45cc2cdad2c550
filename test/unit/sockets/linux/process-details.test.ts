import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createProcessMemory } from '../../../../electron/sockets/linux/process-details.ts';

let procRoot: string;

beforeEach(() => {
  procRoot = mkdtempSync(join(tmpdir(), 'portolan-proc-'));
  mkdirSync(join(procRoot, 'self'));
  writeFileSync(join(procRoot, 'self/mountinfo'), '1 0 8:1 / / rw - ext4 /dev/sda1 rw\n');
});

afterEach(() => rmSync(procRoot, { recursive: true }));

function projectOf(cwd: string) {
  mkdirSync(join(procRoot, '7'));
  writeFileSync(join(procRoot, '7/stat'), `7 (app) S 1 ${'0 '.repeat(17)}99 ${'0 '.repeat(30)}`);
  symlinkSync(cwd, join(procRoot, '7/cwd'));
  const memory = createProcessMemory({
    procRoot,
    boot: { unknown: 'unsupported' },
    userName: String,
    findProject: (folder) => ({ folder, marker: 'package.json' }),
  });
  return memory.startPass('thorough').owner(7).project;
}

test('the project of a process is looked for from its working folder', () => {
  expect(projectOf(procRoot)).toEqual({ folder: procRoot, marker: 'package.json' });
});

test('a path that leads to no folder here, as one inside a container may not, is no project', () => {
  expect(projectOf(join(procRoot, 'elsewhere'))).toBeNull();
});

test('a folder behind which another machine stands is not looked at: it may never answer', () => {
  writeFileSync(join(procRoot, 'self/mountinfo'), '1 0 0:40 / / rw - nfs4 host:/export rw\n');
  expect(projectOf(procRoot)).toEqual({ unknown: 'unsupported' });
});

/** The name of a real process: `file` is a copy of a program, or a link to it. */
async function nameOf(file: string, argv0?: string) {
  const child = spawn(file, ['300'], { stdio: 'ignore', ...(argv0 === undefined ? {} : { argv0 }) });
  await once(child, 'spawn');
  const ended = once(child, 'exit');
  const memory = createProcessMemory({
    procRoot: '/proc',
    boot: { unknown: 'unsupported' },
    userName: String,
    findProject: () => null,
  });
  const { name } = memory.startPass('thorough').owner(child.pid ?? 0);
  child.kill('SIGKILL');
  await ended;
  return name;
}

test.runIf(process.platform === 'linux')(
  'a program that was started by a link beside it has the name of the link',
  async () => {
    copyFileSync('/usr/bin/sleep', join(procRoot, 'program'));
    symlinkSync('program', join(procRoot, 'server'));
    expect(await nameOf(join(procRoot, 'server'))).toBe('server');
    expect(await nameOf(join(procRoot, 'program'))).toBe('program');
    expect(await nameOf(join(procRoot, 'program'), 'server')).toBe('program');
  },
);
