import { afterEach, expect, test } from 'vitest';
import { pickLanguage } from '../../../electron/shared/language.ts';
import { localeLanguages } from '../../../electron/shared/locale-languages.ts';
import { speak, wordsIn } from '../../../electron/shared/speech.ts';

afterEach(() => speak('en'));

test('a table reads in the language spoken when a word is taken from it', () => {
  const words = wordsIn({ en: { yes: 'yes' }, es: { yes: 'sí' }, sv: { yes: 'ja' } });
  speak('es');
  expect(words.yes).toBe('sí');
  expect({ ...words }).toEqual({ yes: 'sí' });
  speak('sv');
  expect(words.yes).toBe('ja');
});

test.each([
  [{ LANG: 'es_MX.UTF-8' }, ['es_MX']],
  [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'sv_SE.UTF-8' }, ['sv_SE']],
  [{ LANG: 'en_GB.UTF-8', LC_ALL: 'es_ES@euro' }, ['es_ES']],
  [{ LANG: 'de_DE.UTF-8', LANGUAGE: 'fi:sv:en' }, ['fi', 'sv', 'en', 'de_DE']],
  [{ LANG: 'C.UTF-8', LANGUAGE: 'sv' }, []],
  [{ LC_ALL: 'POSIX', LANG: 'sv_SE' }, []],
  [{}, []],
])('%o prefers %o', (environment, languages) => {
  expect(localeLanguages(environment)).toEqual(languages);
});

test('a region or a script does not keep a language from being known', () => {
  expect(pickLanguage('system', localeLanguages({ LANG: 'sv_FI.UTF-8' }))).toBe('sv');
  expect(pickLanguage('system', ['es-419'])).toBe('es');
});
