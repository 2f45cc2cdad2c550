import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { begunEntry, entryLine, readEntries, recordsOf } from '../../../electron/history/stop-entry.ts';
import { mostStops, olderFile, readStopHistory } from '../../../electron/history/stop-files.ts';
import { builtProgram } from '../../support/built-program.ts';
import { aFolder } from '../../support/folder.ts';
import { canMount, withMounts } from '../../support/mounts.ts';
import { planOf } from '../../support/stops.ts';

const program = builtProgram(resolve(import.meta.dirname, 'writer-main.ts'));

interface Writer {
  readonly child: ChildProcess;
  /** What it has said to be written: `began ID`, `ended ID`. */
  said(): readonly string[];
  readonly ended: Promise<unknown>;
}

function startWriter(file: string, count: number): Writer {
  const child = spawn(process.execPath, [program, file, `${count}`], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return { child, said: () => text.split('\n').slice(0, -1), ended: once(child, 'close') };
}

/** In both files, newest or not. */
function allRecords(file: string) {
  const texts = [olderFile(file), file].map((path) => (existsSync(path) ? readFileSync(path, 'utf8') : ''));
  return recordsOf(texts.flatMap((text) => readEntries(text).entries));
}

it('three processes that add at once, while the log is set aside, lose nothing', async () => {
  for (let round = 0; round < 2; round++) {
    const file = join(aFolder(), 'stops.jsonl');
    const earlier = Array.from({ length: mostStops - 5 }, (_, index) => `earlier ${index}`);
    const plan = planOf();
    writeFileSync(file, earlier.map((id) => entryLine(begunEntry(id, '2026-11-22T10:00:00.000Z', plan))).join(''));
    const writers = Array.from({ length: 3 }, () => startWriter(file, 25));
    await Promise.all(writers.map(({ ended }) => ended));
    const made = writers.flatMap(({ said }) => said().map((line) => line.split(' ')[1]));
    expect(new Set(made).size).toBe(75);
    expect(existsSync(olderFile(file))).toBe(true);
    expect(readStopHistory(file).problem).toBeNull();
    expect(readStopHistory(file).records).toHaveLength(mostStops);
    const records = allRecords(file);
    expect(new Set(records.map(({ id }) => id))).toEqual(new Set([...earlier, ...made]));
    expect(records.filter(({ result }) => result !== null)).toHaveLength(75);
  }
}, 120_000);

it('a process killed at any moment leaves all that it said to be written', async () => {
  const file = join(aFolder(), 'stops.jsonl');
  const said: string[] = [];
  for (let round = 0; round < 12; round++) {
    const writer = startWriter(file, 300);
    while (writer.said().length < 1 && writer.child.exitCode === null && writer.child.signalCode === null)
      await sleep(2);
    await sleep(round * 5);
    writer.child.kill('SIGKILL');
    await writer.ended;
    said.push(...writer.said());
  }
  const kept = allRecords(file).flatMap(({ id, result }) => [
    `began ${id}`,
    ...(result === null ? [] : [`ended ${id}`]),
  ]);
  expect(kept).toEqual(expect.arrayContaining(said));
  expect(readStopHistory(file).problem).toBeNull();
}, 120_000);

/** A file system of 64 kB that something else fills in part. */
const script = `
mount -t tmpfs -o size=64k none "$1" || exit 9
head -c 40000 /dev/zero >"$1/filler"
"$2" "$3" "$1/stops.jsonl" 40 "$1/filler"`;

it.runIf(canMount('the case of a full disk'))(
  'a full disk is told, and nothing is lost once there is room again',
  () => {
    const [unshare = '', ...words] = withMounts;
    const line = [...words, script, 'sh', aFolder(), process.execPath, program];
    const { stdout } = spawnSync(unshare, line, { encoding: 'utf8', timeout: 60_000 });
    expect(stdout.match(/^ended /gm)).toHaveLength(40);
    const told = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, unknown>;
    expect(told).toMatchObject({ whole: 40 });
    expect(told['failures']).toBeGreaterThan(5);
    // What was cut off by the full disk is still counted, and written again as a whole.
    expect(told['said'] ?? '').not.toContain('could not be written');
  },
  90_000,
);
