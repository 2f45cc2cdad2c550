import { afterEach, describe, expect, test } from 'vitest';
import { usual as filesEn } from '../../../electron/files/text/en.ts';
import { usual as filesEs } from '../../../electron/files/text/es.ts';
import { usual as filesSv } from '../../../electron/files/text/sv.ts';
import { english as historyEn } from '../../../electron/history/text/en.ts';
import { spanish as historyEs } from '../../../electron/history/text/es.ts';
import { swedish as historySv } from '../../../electron/history/text/sv.ts';
import { english as notebookEn } from '../../../electron/notebook/text/en.ts';
import { spanish as notebookEs } from '../../../electron/notebook/text/es.ts';
import { swedish as notebookSv } from '../../../electron/notebook/text/sv.ts';
import { remarkText as remarksEn } from '../../../electron/registry/text/en.ts';
import { remarkText as remarksEs } from '../../../electron/registry/text/es.ts';
import { remarkText as remarksSv } from '../../../electron/registry/text/sv.ts';
import type { Language } from '../../../electron/shared/language.ts';
import { speak } from '../../../electron/shared/speech.ts';
import { containerText } from '../../../electron/stop/text/containers.ts';
import { controlText } from '../../../electron/stop/text/control.ts';
import { elevationText } from '../../../electron/stop/text/elevation.ts';
import { forwardsText } from '../../../electron/stop/text/forwards.ts';
import { launchdText } from '../../../electron/stop/text/launchd.ts';
import { ownSignalsText } from '../../../electron/stop/text/own-signals.ts';
import { parentsText } from '../../../electron/stop/text/parents.ts';
import { protectedText } from '../../../electron/stop/text/protected.ts';
import { stopText } from '../../../electron/stop/text/stop.ts';
import { unitText } from '../../../electron/stop/text/units.ts';
import { english as storyEn } from '../../../electron/story/text/en.ts';
import { spanish as storyEs } from '../../../electron/story/text/es.ts';
import { swedish as storySv } from '../../../electron/story/text/sv.ts';
import { dictionaries } from '../../../renderer/text/dictionaries.ts';
import { english } from '../../../renderer/text/english.ts';
import { allTexts, argumentsMissing, type Table, type Told } from './tables.ts';

afterEach(() => speak('en'));

/** A table of the core that reads in the language that is spoken. */
const ambient = (table: Table) => ({ en: table, es: table, sv: table });

const tables: Readonly<Record<string, Readonly<Record<Language, Table>>>> = {
  window: dictionaries,
  story: { en: storyEn, es: storyEs, sv: storySv },
  files: { en: filesEn, es: filesEs, sv: filesSv },
  history: { en: historyEn, es: historyEs, sv: historySv },
  notebook: { en: notebookEn, es: notebookEs, sv: notebookSv },
  remarks: { en: remarksEn, es: remarksEs, sv: remarksSv },
  stop: ambient(stopText),
  containers: ambient(containerText),
  control: ambient(controlText),
  elevation: ambient(elevationText),
  forwards: ambient(forwardsText),
  launchd: ambient(launchdText),
  'own signals': ambient(ownSignalsText),
  parents: ambient(parentsText),
  protected: ambient(protectedText),
  units: ambient(unitText),
};

/** What is the same in another language on purpose: names, keys, signs, words that both have. */
const alike: readonly RegExp[] = [
  /^(window|story)\.(language|application|systems\.|protocol\.|.*\.systems\.(linux|macos|windows))/,
  /^window\.(story\.systems\.|story\.families\.|shortcuts\.keys\.\d+\.keys)/,
  /^window\.(duration|list\.pid|list\.place|list\.rowName|reach\.(spoken|onDevice)|stop\.(processIs|elsewhere|label|signalIs)|stops\.how)/,
  /^window\.(story\.(otherSystems|port)|storyPage\.(listenerOf|shift|fileName)|sources\.roles)/,
  /^story\.(fit\.(likely|verdict)|listens|holder|process|reach\.address|portName|headline\.open|headline\.tail)/,
  /^(window|story)\..*(container|program|Program|System|system|Signal|signal|Detail|port|register|no)$/i,
];
const isAlike = (path: string) => alike.some((form) => form.test(path));

function textsOf(name: string, language: Language): readonly Told[] {
  speak(language);
  const table = tables[name]?.[language];
  if (!table) throw new Error(`no table ${name}`);
  return allTexts(name, table);
}

describe.each(Object.keys(tables))('the words of %s', (name) => {
  const inEnglish = textsOf(name, 'en');

  test('are many, so that this test sees them', () => expect(inEnglish.length).toBeGreaterThan(3));

  test.each(['en', 'es', 'sv'] as const)('are whole in %s', (language) => {
    for (const { path, text } of textsOf(name, language)) {
      expect(text.trim(), path).not.toBe('');
      expect(text, path).not.toMatch(/undefined|\[object|NaN/);
      expect(text, path).not.toMatch(/ {2}| [,.;:!?](?:\s|$)/);
      for (const [open, close] of ['«»', '()', '¿?'] as const) {
        if (open === '¿' && language !== 'es') continue;
        expect(text.split(open ?? '').length, `${path}: ${text}`).toBe(text.split(close ?? '').length);
      }
      if (language === 'sv') expect(text, path).not.toMatch(/[“«»¿¡]/);
      if (language === 'es') expect(text, path).not.toMatch(/[“”]/);
    }
  });

  test.each(['es', 'sv'] as const)('say in %s all that they say in English', (language) => {
    const told = new Map(textsOf(name, language).map((each) => [each.path, each]));
    expect([...told.keys()]).toEqual(inEnglish.map(({ path }) => path));
    for (const given of inEnglish) {
      const text = told.get(given.path)?.text ?? '';
      if (given.text.length > 3 && !isAlike(given.path)) expect(text, given.path).not.toBe(given.text);
      expect(argumentsMissing(given, text), `${given.path}: ${text}`).toEqual([]);
    }
  });
});

test('a word that is missing fails', () => {
  const table = { greet: (name: string) => `Hello ${name}`, part: { of: 'a' } };
  const [greet] = allTexts('x', table);
  expect(greet && argumentsMissing(greet, 'Hola')).not.toEqual([]);
  expect(allTexts('x', table).map(({ path }) => path)).toEqual(['x.greet', 'x.part.of']);
});

test('a figure is written as its language writes it', () => {
  expect(dictionaries.es.registry.fetching({ receivedBytes: 1_500_000, totalBytes: null })).toContain('1,5');
  expect(dictionaries.sv.owner.startedAgo('i går', { value: 2, unit: 'h' })).toContain('2\u00a0tim');
  expect(english.owner.startedAgo('then', { value: 2, unit: 'h' })).toBe('then, 2 h ago');
  expect(dictionaries.sv.find.hint).toContain(`65\u00a0536`);
});
