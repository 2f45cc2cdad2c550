import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openMemory as openMemoryAt } from '../../../electron/desktop/memory.ts';

let folder: string;
let file: string;
let messages: string[];
const log = {
  info: (message: string) => void messages.push(message),
  warn: (message: string) => void messages.push(message),
  error: (message: string) => void messages.push(message),
};

const openMemory = (path: string, to: typeof log) => openMemoryAt(path, to, () => new Date('2026-11-22T10:00:00.000Z'));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portolan-memory-'));
  file = join(folder, 'new', 'desktop.json');
  messages = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('remembers from one launch to the next, and forgets nothing else by it', () => {
  const first = openMemory(file, log);
  expect(first.get()).toEqual({ window: null, panel: null, trayExplained: false });
  first.update({ panel: { x: 10, y: 20 } });
  first.update({ trayExplained: true });
  expect(openMemory(file, log).get()).toEqual({ window: null, panel: { x: 10, y: 20 }, trayExplained: true });
  expect(readdirSync(join(folder, 'new'))).toEqual(['desktop.json']);
  expect(messages).toEqual([]);
});

it.each(['{"window":', '{"window":{"x":"left"},"panel":null,"trayExplained":false}', '[]'])(
  'sets %s aside and says so',
  (damaged) => {
    openMemory(file, log).update({ trayExplained: true });
    writeFileSync(file, damaged);
    const memory = openMemory(file, log);
    expect(memory.get().trayExplained).toBe(false);
    const aside = join(folder, 'new', 'desktop.damaged-2026-11-22T10-00-00.000Z.json');
    expect(readFileSync(aside, 'utf8')).toBe(damaged);
    // Once: at the next start there is nothing to set aside.
    openMemory(file, log);
    expect(messages).toHaveLength(1);
    memory.update({ trayExplained: true });
    expect(openMemory(file, log).get().trayExplained).toBe(true);
  },
);

it('keeps each damaged file, not only the last', () => {
  for (const [minute, damaged] of ['first', 'second'].entries()) {
    openMemory(file, log).update({ trayExplained: true });
    writeFileSync(file, damaged);
    openMemoryAt(file, log, () => new Date(minute * 60_000));
  }
  const kept = readdirSync(join(folder, 'new')).filter((name) => name.includes('damaged'));
  expect(kept.map((name) => readFileSync(join(folder, 'new', name), 'utf8')).sort()).toEqual(['first', 'second']);
});

it('goes on without remembering when it cannot write', () => {
  writeFileSync(join(folder, 'new'), 'a file where the folder ought to be');
  const memory = openMemory(file, log);
  memory.update({ trayExplained: true });
  expect(memory.get().trayExplained).toBe(true);
  expect(messages.length).toBeGreaterThan(0);
});
