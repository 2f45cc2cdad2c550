import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readNotebookFile } from '../../../electron/notebook/notebook-file.ts';
import { builtProgram } from '../../support/built-program.ts';
import { aFolder } from '../../support/folder.ts';
import { canMount, withMounts } from '../../support/mounts.ts';

const program = builtProgram(resolve(import.meta.dirname, 'writer-main.ts'));

interface Writer {
  readonly child: ChildProcess;
  /** The ports that it has said to be written. */
  readonly ports: readonly number[];
  readonly ended: Promise<unknown>;
}

function startWriter(file: string, first: number, count: number): Writer {
  const child = spawn(process.execPath, [program, file, `${first}`, `${count}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ports: number[] = [];
  let rest = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    ports.push(...lines.map(Number));
  });
  return { child, ports, ended: once(child, 'close') };
}

const portsIn = (file: string) => readNotebookFile(file).entries.notes.map(({ port }) => port);

it('two processes that write 200 changes each at once lose none', async () => {
  const file = join(aFolder(), 'portolan/notebook.json');
  const writers = [startWriter(file, 0, 200), startWriter(file, 1_000, 200)];
  await Promise.all(writers.map(({ ended }) => ended));
  expect(writers.map(({ child }) => child.exitCode)).toEqual([0, 0]);
  expect(portsIn(file)).toEqual([0, 1_000].flatMap((first) => Array.from({ length: 200 }, (_, n) => first + n)));
  expect(readNotebookFile(file).kind).toBe('whole');
}, 120_000);

it('a process killed in the middle of writing leaves the file whole, with all that it said to be written', async () => {
  const file = join(aFolder(), 'notebook.json');
  for (let round = 0; round < 12; round++) {
    const writer = startWriter(file, round * 1_000, 900);
    while (writer.ports.length < 1) await new Promise((resolve) => setTimeout(resolve, 2));
    await new Promise((resolve) => setTimeout(resolve, round * 7));
    writer.child.kill('SIGKILL');
    await writer.ended;
    expect(readNotebookFile(file).kind).toBe('whole');
    expect(portsIn(file)).toEqual(expect.arrayContaining([...writer.ports]));
    // Whoever comes next would wait for it to expire, which has its own test.
    rmSync(`${file}.lock`, { force: true });
  }
}, 120_000);

/** On a file system of 16 kB. */
const script = `
mount -t tmpfs -o size=16k none "$1" || exit 9
"$2" "$3" "$1/notebook.json" 0 900 2>"$4"
cp "$1/notebook.json" "$5"
ls "$1"
mount -o remount,ro "$1"
"$2" "$3" "$1/notebook.json" 2000 1 2>>"$4"`;

it.runIf(canMount('the case of a full disk'))(
  'a full disk and a read-only one are told, and what was written before stays whole',
  async () => {
    const folder = aFolder();
    const [complaint, kept] = [join(folder, 'complaint'), join(folder, 'kept.json')];
    const [unshare = '', ...words] = withMounts;
    const line = [...words, script, 'sh', aFolder(), process.execPath, program, complaint, kept];
    const { stdout } = spawnSync(unshare, line, { encoding: 'utf8', timeout: 60_000 });
    const said = stdout
      .split('\n')
      .filter((each) => /^\d+$/.test(each))
      .map(Number);
    expect(said.length).toBeGreaterThan(3);
    expect(stdout).toMatch(/\nnotebook\.json\n$/);
    expect(existsSync(kept)).toBe(true);
    expect(readNotebookFile(kept).kind).toBe('whole');
    expect(portsIn(kept)).toEqual(said);
    expect(readFileSync(complaint, 'utf8')).toMatch(
      /Nothing was saved to .*: the disk is full[\s\S]*that place is read-only/,
    );
  },
  90_000,
);
