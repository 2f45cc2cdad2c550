import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openKnownPrograms } from '../../../../electron/desktop/notifications/known-programs.ts';
import { aFolder } from '../../../support/folder.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

it('remembers the names from one start to the next, in a file of the person alone', () => {
  const file = join(aFolder(), 'deep', 'programs.json');
  const first = openKnownPrograms(file, quiet);
  expect(first.has('node')).toBe(false);
  first.learn(['node', 'nginx']);
  const second = openKnownPrograms(file, quiet);
  expect([second.has('node'), second.has('nginx'), second.has('other')]).toEqual([true, true, false]);
});

it('writes nothing when no name is new', () => {
  const file = join(aFolder(), 'programs.json');
  const programs = openKnownPrograms(file, quiet);
  programs.learn(['node']);
  writeFileSync(file, 'marked');
  programs.learn(['node']);
  expect(readFileSync(file, 'utf8')).toBe('marked');
});

it('is bounded, in names and in their length', () => {
  const file = join(aFolder(), 'programs.json');
  const programs = openKnownPrograms(file, quiet);
  programs.learn(Array.from({ length: 5_000 }, (_, index) => `program-${index}`));
  programs.learn(['x'.repeat(100_000)]);
  expect(programs.has('program-4999')).toBe(true);
  expect(programs.has('program-0')).toBe(false);
  const again = openKnownPrograms(file, quiet);
  expect(again.has('x'.repeat(100_000))).toBe(true);
  expect(readFileSync(file, 'utf8').length).toBeLessThan(100_000);
});

it.each(['', '{', '[]', '{"programs":[1]}', `{"programs":["${'x'.repeat(300)}"]}`])(
  'begins anew after %j, and says so',
  (content) => {
    const file = join(aFolder(), 'programs.json');
    writeFileSync(file, content);
    const warnings: string[] = [];
    const programs = openKnownPrograms(file, { ...quiet, warn: (words) => void warnings.push(words) });
    expect(warnings).toHaveLength(1);
    programs.learn(['node']);
    expect(openKnownPrograms(file, quiet).has('node')).toBe(true);
  },
);

it('goes on where nothing can be written', () => {
  const warnings: string[] = [];
  const programs = openKnownPrograms('/proc/no/programs.json', {
    ...quiet,
    warn: (words) => void warnings.push(words),
  });
  programs.learn(['node']);
  expect(programs.has('node')).toBe(true);
  expect(warnings).toHaveLength(1);
});
