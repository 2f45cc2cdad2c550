import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { bareWords } from './bare-words.ts';

const renderer = resolve(import.meta.dirname, '../../../renderer');
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' });
const components = files.filter((file) => file.endsWith('.tsx'));

/** The name of the program is the same in every language. */
const names: readonly string[] = ['Portolan'];

test('the components of the window take every word from a dictionary', () => {
  expect(components.length).toBeGreaterThan(50);
  const bare = components.flatMap((file) =>
    bareWords(file, readFileSync(join(renderer, file), 'utf8'))
      .filter((words) => !names.includes(words))
      .map((words) => `${file}: ${words}`),
  );
  expect(bare).toEqual([]);
});

test.each([
  ['<b>Close</b>', ['Close']],
  ['<b title="Close it" className="wide" />', ['Close it']],
  ['<b>{open ? "Shown" : words.hidden}</b>', ['Shown']],
  [`<b aria-label={\`Port \${port}\`}>{name || "none"}</b>`, ['Port', 'none']],
  ['<Sheet title={words.title} foot={<p>Kept</p>}>{words.text} · {"+"}</Sheet>', ['Kept']],
  ['<b className={wide ? "wide" : "narrow"} data-kind="port">{format("P p")}</b>', []],
])('of %s are bare: %j', (source, words) => {
  expect(bareWords('sample.tsx', `export const sample = ${source};`)).toEqual(words);
});
