import { describe, expect, test } from 'vitest';
import { alertText } from '../../../electron/alerts/text/alert-text.ts';
import { desktopSettingsWords } from '../../../electron/desktop/text/settings-words.ts';
import { desktopWords } from '../../../electron/desktop/text/words.ts';
import { usual as filesEn, threadText as threadEn } from '../../../electron/files/text/en.ts';
import { usual as filesEs, threadText as threadEs } from '../../../electron/files/text/es.ts';
import { usual as filesSv, threadText as threadSv } from '../../../electron/files/text/sv.ts';
import { words as findWords } from '../../../electron/find/words.ts';
import { english as historyEn } from '../../../electron/history/text/en.ts';
import { spanish as historyEs } from '../../../electron/history/text/es.ts';
import { portWords } from '../../../electron/history/text/ports.ts';
import { swedish as historySv } from '../../../electron/history/text/sv.ts';
import { ipcText } from '../../../electron/ipc/text/spoken.ts';
import { english as notebookEn } from '../../../electron/notebook/text/en.ts';
import { spanish as notebookEs } from '../../../electron/notebook/text/es.ts';
import { swedish as notebookSv } from '../../../electron/notebook/text/sv.ts';
import { words as probeWords } from '../../../electron/probe/words.ts';
import { importText } from '../../../electron/registry/import/text/spoken.ts';
import { editionText } from '../../../electron/registry/text/edition.ts';
import { remarkText as remarksEn } from '../../../electron/registry/text/en.ts';
import { remarkText as remarksEs } from '../../../electron/registry/text/es.ts';
import { remarkText as remarksSv } from '../../../electron/registry/text/sv.ts';
import { serveText } from '../../../electron/serve/text/spoken.ts';
import { settingsFileWords } from '../../../electron/settings/text/words.ts';
import { type Language, languages } from '../../../electron/shared/language.ts';
import { speak } from '../../../electron/shared/speech.ts';
import { requestWords } from '../../../electron/shared/text/requests.ts';
import { engineText } from '../../../electron/sockets/text/engines.ts';
import { ownerText } from '../../../electron/sockets/text/owners.ts';
import { socketsText } from '../../../electron/sockets/text/spoken.ts';
import { toolText } from '../../../electron/sockets/text/tools.ts';
import { containerText } from '../../../electron/stop/text/containers.ts';
import { controlText } from '../../../electron/stop/text/control.ts';
import { elevationText } from '../../../electron/stop/text/elevation.ts';
import { forwardsText } from '../../../electron/stop/text/forwards.ts';
import { launchdText } from '../../../electron/stop/text/launchd.ts';
import { ownSignalsText } from '../../../electron/stop/text/own-signals.ts';
import { parentsText } from '../../../electron/stop/text/parents.ts';
import { protectedText } from '../../../electron/stop/text/protected.ts';
import { stopText } from '../../../electron/stop/text/stop.ts';
import { threadText } from '../../../electron/stop/text/thread.ts';
import { unitText } from '../../../electron/stop/text/units.ts';
import { english as storyEn } from '../../../electron/story/text/en.ts';
import { spanish as storyEs } from '../../../electron/story/text/es.ts';
import { swedish as storySv } from '../../../electron/story/text/sv.ts';
import { watchText } from '../../../electron/watch/text/spoken.ts';
import { dictionaries } from '../../../renderer/text/dictionaries.ts';
import { english } from '../../../renderer/text/english.ts';
import { allTexts, argumentsMissing, type Table } from './tables.ts';

/** A table of the core that reads in the language that is spoken, as it is in each. */
const ambient = (table: Table) => ({ en: spoken(table, 'en'), es: spoken(table, 'es'), sv: spoken(table, 'sv') });

function spoken(table: Table, language: Language): Table {
  speak(language);
  const words = { ...table };
  speak('en');
  return words;
}

const tables: Readonly<Record<string, Readonly<Record<Language, Table>>>> = {
  window: dictionaries,
  story: { en: storyEn, es: storyEs, sv: storySv },
  files: { en: filesEn, es: filesEs, sv: filesSv },
  history: { en: historyEn, es: historyEs, sv: historySv },
  notebook: { en: notebookEn, es: notebookEs, sv: notebookSv },
  remarks: { en: remarksEn, es: remarksEs, sv: remarksSv },
  alerts: ambient(alertText),
  desktop: ambient(desktopWords),
  'desktop settings': ambient(desktopSettingsWords),
  find: ambient(findWords),
  'history of the ports': ambient(portWords),
  probe: ambient(probeWords),
  settings: ambient(settingsFileWords),
  sockets: ambient(socketsText),
  engines: ambient(engineText),
  owners: ambient(ownerText),
  tools: ambient(toolText),
  watch: ambient(watchText),
  'registry import': ambient(importText),
  'registry in use': ambient(editionText),
  requests: ambient(requestWords),
  ipc: ambient(ipcText),
  serve: ambient(serveText),
  threads: {
    en: { ended: threadEn, stop: spoken(threadText, 'en') },
    es: { ended: threadEs, stop: spoken(threadText, 'es') },
    sv: { ended: threadSv, stop: spoken(threadText, 'sv') },
  },
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
  /^window\.(duration|list\.pid|list\.place|list\.rowName|reach\.(spoken|onDevice)|stop\.(processIs|wayQuestion|elsewhere|label|signalIs)|stops\.how)/,
  /^window\.(story\.(otherSystems|port)|storyPage\.(listenerOf|shift|fileName)|sources\.roles)/,
  /^window\.(settings\.keys|table\.keyNames|welcome\.languages)\./,
  /^window\.(history\.(process|span)|chart\.(span|spoken)|freePort\.ports|table\.(more|.*(columns|groups)\.process))$/,
  /^(alerts\.holder|desktop\.(toolTip\.running|tray\.(process|container)))$/,
  /^story\.(fit\.(likely|verdict)|listens|holder|process|reach\.address|portName|headline\.(open|closed)|headline\.tail)/,
  /^(containers\.status|window\..*\.keys\.\d+\.keys)/,
  /^(window|story)\..*(container|software|program|Program|System|system|Signal|signal|Detail|port|register|no)$/i,
];
const isAlike = (path: string) => alike.some((form) => form.test(path));

describe.each(Object.entries(tables))('the words of %s', (name, { en, es, sv }) => {
  const texts = allTexts(name, [en, es, sv]);

  test('are many, so that this test sees them', () => expect(texts.length).toBeGreaterThan(2));

  test.each(languages)('are whole in %s', (language) => {
    for (const each of texts) {
      const text = each.texts[languages.indexOf(language)] ?? '';
      const where = `${each.path}: ${text}`;
      expect(text.trim(), where).not.toBe('');
      expect(text, where).not.toMatch(/ {2}/);
      for (const [open, close] of [
        ['«', '»'],
        ['(', ')'],
        ...(language === 'es' ? [['¿', '?'] as const] : []),
      ] as const) {
        if (!each.path.includes('.keys.')) expect(text.split(open).length, where).toBe(text.split(close).length);
      }
      if (language === 'sv') expect(text, where).not.toMatch(/[“«»¿¡]/);
      if (language === 'es') expect(text, where).not.toMatch(/[“”]/);
    }
  });

  test.each([
    ['es', 1],
    ['sv', 2],
  ] as const)('say in %s all that they say in English', (_language, index) => {
    for (const each of texts) {
      const [english = ''] = each.texts;
      const text = each.texts[index] ?? '';
      if (english.length > 3 && !isAlike(each.path)) expect.soft(text, each.path).not.toBe(english);
      expect.soft(argumentsMissing(each, text), `${each.path}: ${text}`).toEqual([]);
    }
  });
});

test('a word that is missing fails', () => {
  const [greet] = allTexts('x', [{ greet: (name: string) => `Hello ${name}` }, { greet: (_name: string) => 'Hola' }]);
  expect(greet && argumentsMissing(greet, 'Hola')).toContain('word0');
  expect(() => allTexts('x', [{ part: { of: 'a' } }, { part: 'a' }])).toThrow('x.part');
});

test('a figure is written as its language writes it', () => {
  expect(dictionaries.es.registry.fetching({ receivedBytes: 1_500_000, totalBytes: null })).toContain('1,5');
  expect(dictionaries.sv.owner.startedAgo('i går', { value: 2, unit: 'h' })).toMatch(/2\s*tim/);
  expect(english.owner.startedAgo('then', { value: 2, unit: 'h' })).toBe('then, 2 h ago');
  expect(dictionaries.sv.find.hint).toContain(`65\u00a0536`);
});
