import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettingsFile } from '../../../electron/settings/settings-file.ts';
import { type SettingsChange, usualSettings } from '../../../electron/shared/settings.ts';
import { aFolder } from '../../support/folder.ts';
import { openStore } from './support.ts';

const whole = '{\n  "language": "sv",\n  "theme": "dark",\n  "favourites": [22,5432],\n  "foldSystem": false\n}\n';
const kept = { language: 'sv', theme: 'dark', favourites: [22, 5432], foldSystem: false } as const;
const aside = 'settings.damaged-2026-11-22T10-00-00.000Z.json';

interface Damage {
  readonly how: string;
  readonly bytes: string | Buffer;
  readonly saved: SettingsChange;
}

const damages: readonly Damage[] = [
  { how: 'empty', bytes: '', saved: {} },
  { how: 'only spaces, as a disk that was cut off may leave it', bytes: ' '.repeat(4096), saved: {} },
  { how: 'zero bytes', bytes: Buffer.alloc(4096), saved: {} },
  {
    how: 'cut off in the middle of a setting',
    bytes: whole.slice(0, whole.indexOf('5432')),
    saved: { language: 'sv', theme: 'dark' },
  },
  { how: 'without its last brace', bytes: whole.slice(0, -2), saved: kept },
  {
    how: 'binary',
    bytes: Buffer.from(Array.from({ length: 3000 }, (_, n) => (n * 7919) % 256)),
    saved: {},
  },
  {
    how: 'a byte that is no UTF-8 in it',
    bytes: Buffer.concat([
      Buffer.from(whole.slice(0, -2)),
      Buffer.from(',"note":"'),
      Buffer.from([0xff]),
      Buffer.from('"}'),
    ]),
    saved: kept,
  },
  {
    how: 'wrong types',
    bytes: '{ "theme": 7, "favourites": "22", "foldSystem": "no", "list": [], "language": "es" }',
    saved: { language: 'es' },
  },
  {
    how: 'out of range',
    bytes:
      '{ "pollIntervalMs": 1, "graceMs": 1e99, "favourites": [70000], "history": { "keepDays": 0, "mostEvents": 5000 }, "theme": "light" }',
    saved: { theme: 'light' },
  },
  {
    how: 'unknown values',
    bytes: '{ "language": "tlh", "theme": "sepia", "confirmStop": "alone-skips" }',
    saved: { confirmStop: 'alone-skips' },
  },
  { how: 'an array', bytes: '["language", "sv"]', saved: {} },
  { how: 'null', bytes: 'null', saved: {} },
  { how: 'a text', bytes: '"theme"', saved: {} },
  { how: 'huge', bytes: `{ "theme": "dark", "padding": "${'x'.repeat(2_000_000)}" }`, saved: {} },
  { how: 'nested without end', bytes: '['.repeat(200_000), saved: {} },
  {
    how: 'a conflict of a tool that merges',
    bytes: '{\n<<<<<<< mine\n  "theme": "dark",\n=======\n  "theme": "dark",\n>>>>>>> theirs\n  "language": "es"\n}',
    saved: { theme: 'dark', language: 'es' },
  },
  { how: 'a key that every object has', bytes: '{ "__proto__": { "theme": "dark" }, "theme": 1 }', saved: {} },
];

describe.each(damages)('a damaged file: $how', ({ bytes, saved }) => {
  it('gives what is valid in it, is set aside whole, and is mended', async () => {
    const folder = aFolder();
    const file = join(folder, 'settings.json');
    writeFileSync(file, bytes);
    const store = openStore(file);
    expect(store.get().settings).toEqual({ ...usualSettings, ...saved });
    expect(store.get().problem).toMatch(/is damaged/);

    await store.mend();
    expect(store.get().settings).toEqual({ ...usualSettings, ...saved });
    expect(store.get().problem).toBe(
      `Your settings were damaged. Those that were valid are kept, and the others are the usual ones again; the damaged file is kept as ${join(folder, aside)}.`,
    );
    expect(readFileSync(join(folder, aside)).equals(Buffer.from(bytes))).toBe(true);
    expect(readSettingsFile(file)).toMatchObject({ kind: 'whole', settings: saved });
    expect(readdirSync(folder).sort()).toEqual([aside, 'settings.json'].sort());

    // It is told once: whoever starts Portolan again has no problem.
    expect(openStore(file).get()).toMatchObject({ problem: null, settings: { ...usualSettings, ...saved } });
  });
});

it.each([
  ['as Portolan writes it', whole],
  ['with a mark of byte order', `\uFEFF${whole}`],
  ['written by hand', JSON.stringify(JSON.parse(whole), null, 4)],
  [
    'with a setting twice: the last one holds',
    whole.replace('"theme": "dark"', '"theme": "light",\n  "theme": "dark"'),
  ],
])('a whole file is left alone: %s', async (_how, text) => {
  const file = join(aFolder(), 'settings.json');
  writeFileSync(file, text);
  const store = openStore(file);
  await store.mend();
  expect(store.get()).toMatchObject({ problem: null, settings: { ...usualSettings, ...kept } });
  expect(readFileSync(file, 'utf8')).toBe(text);
});

it('keeps what only a later version knows, beside settings and within them', async () => {
  const file = join(aFolder(), 'settings.json');
  const history = { keepDays: 7, mostEvents: 2_000, compress: true };
  const rule = { id: 'a', enabled: true, when: 'new-program', sound: 'bell' };
  const alerts = { enabled: true, quietHours: null, rules: [rule], volume: 3 };
  writeFileSync(file, JSON.stringify({ theme: 'dark', sidebar: { width: 3 }, history, alerts, __proto__: 1 }));
  const store = openStore(file);
  expect(store.get()).toMatchObject({ problem: null, settings: { history: { keepDays: 7, mostEvents: 2_000 } } });
  expect(store.get().settings.history).not.toHaveProperty('compress');
  await store.change({ theme: 'light', history: { keepDays: 9, mostEvents: 2_000 } });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    theme: 'light',
    sidebar: { width: 3 },
    history: { keepDays: 9, mostEvents: 2_000, compress: true },
    alerts,
  });
});

it('a folder in its place is told, and stays', async () => {
  const file = join(aFolder(), 'settings.json');
  mkdirSync(file);
  const store = openStore(file);
  await store.mend();
  expect(store.get()).toMatchObject({ settings: usualSettings });
  expect(store.get().problem).toMatch(
    /could not be read from .*: there is a folder in its place\. The usual ones are used/,
  );
  const { settings, problem } = await store.change({ theme: 'dark' });
  expect(settings.theme).toBe('dark');
  expect(problem).toMatch(/lasts until Portolan ends/);
  expect(existsSync(file)).toBe(true);
  expect(readdirSync(join(file, '..'))).toEqual([basename(file)]);
});
