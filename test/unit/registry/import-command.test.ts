import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importCommand } from '../../../electron/registry/import/import-command.ts';
import { loadRegistry } from '../../../electron/registry/load-registry.ts';
import { csvEdition, excerpt, excerptPath, lenient } from './support.ts';

const { minimumRecords, ...expectations } = lenient;
let folder: string;
let target: string;
const said: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portolan-registry-'));
  target = join(folder, 'ports.tsv');
  writeFileSync(target, 'the table that was there\n');
  said.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(...args: string[]): number {
  const say = (line: string) => void said.push(line);
  return importCommand(args, { target, minimumRecords, expectations, print: say, complain: say });
}

function fileWith(text: string): string {
  const path = join(folder, 'given');
  writeFileSync(path, text);
  return path;
}

test('a good file replaces the table', () => {
  expect(run(excerptPath)).toBe(0);
  expect(loadRegistry(target).label(5, 'tcp').name).toBe('parcel');
  expect(said.join()).toContain('2026-03-04');
});

test('the CSV edition is taken with a date', () => {
  const path = fileWith(csvEdition(excerpt));
  expect(run(path)).toBe(1);
  expect(run(path, '--date', '2026-03-05')).toBe(0);
  expect(loadRegistry(target).date).toBe('2026-03-05');
});

test('a damaged file is refused with line and reason, and every byte of the table stays', () => {
  const path = fileWith(excerpt.slice(0, -300));
  const line = excerpt.slice(0, -300).split('\n').length;
  expect(run(path)).toBe(1);
  expect(said.join()).toContain(`${path}:${line}: `);
  expect(said.join()).toContain('Nothing was changed');
  expect(readFileSync(target, 'utf8')).toBe('the table that was there\n');
  expect(readdirSync(folder).toSorted()).toEqual(['given', 'ports.tsv']);
});

test('a file that cannot be read and a table that cannot be written are told, and leave nothing behind', () => {
  expect(run(join(folder, 'absent'))).toBe(1);
  expect(said.join()).toContain('absent');
  target = join(folder, 'no-such-folder', 'ports.tsv');
  expect(run(excerptPath)).toBe(1);
  expect(readdirSync(folder)).toEqual(['ports.tsv']);
});

test.each([[[]], [['a', 'b']], [['a', '--dates', 'x']]])('unusable arguments %j get the usage', (args) => {
  expect(run(...args)).toBe(2);
  expect(said.join()).toContain('usage:');
});
