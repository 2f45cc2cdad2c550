import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { portolan } from '../support/portolan.ts';

const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8');

/** The fields that the README's table gives for a call. */
function documented(call: string): readonly string[] {
  const row = readme.split('\n').find((line) => line.startsWith(`| \`${call}\` |`)) ?? '';
  return (/\{ ([\w, ]+) \}/.exec(row)?.[1] ?? '').split(', ').toSorted();
}

it.each([
  ['list', ['list']],
  ['find', ['find', 'redis']],
  ['free', ['free', '3000-9999']],
  ['note', ['note', '80']],
  ['sources', ['sources']],
  ['registry', ['registry']],
  ['stop', ['stop', '0', '--yes']],
  ['stops', ['stops']],
])('the README gives the fields of %s --json', async (call, words) => {
  const { stdout } = await portolan([...words, '--json']);
  expect(Object.keys(JSON.parse(stdout)).toSorted()).toEqual(documented(call));
});
