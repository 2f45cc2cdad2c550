import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLibraryProcess } from '../../../../electron/sockets/systeminformation/library-process.ts';
import { isRunning } from '../../../support/ports.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portolan-library-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** A process that stands for the library's. */
function program(text: string): string {
  const file = join(folder, 'library.cjs');
  writeFileSync(file, text);
  return file;
}

const table = '{ rows: [], malformed: 0, total: process.pid }';

it('is ended after its answer, or kept for the next one', async () => {
  const file = program(`process.on('message', () => process.send(${table}));`);
  const pidOf = async (ask: ReturnType<typeof createLibraryProcess>) => {
    const answer = await ask();
    return answer === 'timeout' ? 0 : answer.total;
  };
  const once = createLibraryProcess({ file, timeoutMs: 5_000, keep: false });
  const first = await pidOf(once);
  await vi.waitFor(() => expect(isRunning(first)).toBe(false));
  expect(await pidOf(once)).not.toBe(first);

  const kept = createLibraryProcess({ file, timeoutMs: 5_000, keep: true });
  const second = await pidOf(kept);
  expect(await pidOf(kept)).toBe(second);
  process.kill(second, 'SIGKILL');
  await vi.waitFor(() => expect(isRunning(second)).toBe(false));
  expect(await pidOf(kept)).not.toBe(second);
  process.kill(await pidOf(kept), 'SIGKILL');
});

it.runIf(process.platform !== 'win32')('is killed with the tools that it started when it does not answer', async () => {
  const file = program(`
    const tool = require('node:child_process').spawn('sleep', ['60'], { stdio: 'ignore' });
    require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'pid'))}, String(tool.pid));
    process.on('message', () => undefined);
  `);
  expect(await createLibraryProcess({ file, timeoutMs: 500, keep: true })()).toBe('timeout');
  const tool = Number(readFileSync(join(folder, 'pid'), 'utf8'));
  await vi.waitFor(() => expect(isRunning(tool)).toBe(false), 3_000);
});

it.runIf(process.platform !== 'win32')('leaves no tool behind when it ends without an answer', async () => {
  const file = program(`
    const tool = require('node:child_process').spawn('sleep', ['60'], { stdio: 'ignore' });
    require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'pid'))}, String(tool.pid));
    process.kill(process.pid, 'SIGKILL');
  `);
  await expect(createLibraryProcess({ file, timeoutMs: 5_000, keep: true })()).rejects.toThrow('SIGKILL');
  const tool = Number(readFileSync(join(folder, 'pid'), 'utf8'));
  await vi.waitFor(() => expect(isRunning(tool)).toBe(false), 3_000);
});

it('says when it cannot be started, or ends without an answer', async () => {
  const absent = createLibraryProcess({ file: join(folder, 'absent.cjs'), timeoutMs: 5_000, keep: false });
  await expect(absent()).rejects.toThrow('ended with status 1');
  const crashing = createLibraryProcess({ file: program('process.kill(process.pid);'), timeoutMs: 5_000, keep: false });
  await expect(crashing()).rejects.toThrow('ended with SIGTERM');
});
