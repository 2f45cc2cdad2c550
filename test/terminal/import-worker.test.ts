import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FromImportWorker, GivenFile } from '../../electron/registry/import/import-messages.ts';
import { type ImportLimits, importInThread, usualLimits } from '../../electron/registry/import/run-import.ts';
import { excerpt, lenient } from '../unit/registry/support.ts';

const script = resolve(import.meta.dirname, '../../out/main/import-worker.js');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'portolan-import-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(file: GivenFile, limits: ImportLimits = usualLimits): Promise<FromImportWorker> {
  return importInThread(script, limits)(file, { ...lenient, date: null });
}

function pathWith(text: string): string {
  const path = join(folder, 'given.xml');
  writeFileSync(path, text);
  return path;
}

test('a file is taken by its path, as bytes and as base64', async () => {
  const taken = { ok: true, date: '2026-03-04' };
  expect(await run({ path: pathWith(excerpt) })).toMatchObject(taken);
  expect(await run({ bytes: Buffer.from(excerpt) })).toMatchObject(taken);
  expect(await run({ base64: Buffer.from(excerpt).toString('base64') })).toMatchObject(taken);
});

test('a file of 1 GB is refused for its size, without being read', async () => {
  const path = pathWith('');
  truncateSync(path, 1024 ** 3);
  const before = process.memoryUsage().rss;
  expect(await run({ path }, { ...usualLimits, memoryMb: 64 })).toEqual({
    ok: false,
    line: null,
    reason: 'it has 1,024 MB; no registry has more than 16 MB',
  });
  expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
});

test.runIf(process.platform !== 'win32')('what is no file is refused, and a pipe is not waited for', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  expect(await run({ path: pipe })).toMatchObject({ ok: false, reason: 'it is not a file' });
  expect(await run({ path: '/dev/zero' })).toMatchObject({ ok: false, reason: 'it is not a file' });
  expect(await run({ path: folder })).toMatchObject({ ok: false, reason: 'it is a folder' });
  expect(await run({ path: join(folder, 'absent') })).toEqual({ failure: 'it could not be read: it is not there' });
});

test('one that takes too long, or too much memory, is refused, and the thread is gone', async () => {
  const long = {
    bytes: Buffer.from(excerpt.replace('</registry>', '<record><name>x</name></record>'.repeat(500_000))),
  };
  expect(await run(long, { timeMs: 300, memoryMb: 768 })).toMatchObject({
    ok: false,
    reason: 'it could not be read within 0.3 seconds',
  });
  expect(await run(long, { timeMs: 60_000, memoryMb: 48 })).toMatchObject({
    ok: false,
    reason: 'reading it takes more memory than 48 MB',
  });
}, 90_000);

test('what could end the whole process by its shape is refused at once', async () => {
  const attributes = Array.from({ length: 1_200_000 }, (_, index) => ` a${index}=""`).join('');
  expect(await run({ bytes: Buffer.from(excerpt.replace('<updated>', `<updated${attributes}>`)) })).toMatchObject({
    ok: false,
    reason: expect.stringContaining('more than 16 attributes'),
  });
});

test('the door goes on while a thread works', async () => {
  let ticks = 0;
  const timer = setInterval(() => ticks++, 10);
  await run({ bytes: Buffer.from(`${excerpt.slice(0, -20)}${'<record><name>x</name></record>'.repeat(60_000)}`) });
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(5);
});

test('a script that is not there is told', async () => {
  expect(
    await importInThread(join(folder, 'absent.mjs'), usualLimits)({ path: 'x' }, { ...lenient, date: null }),
  ).toEqual({
    failure: expect.stringContaining('absent.mjs'),
  });
});
