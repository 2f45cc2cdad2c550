import type { Language } from './language.ts';

/**
 * The language in which this process, or this thread of it, speaks: the one value of Portolan that is ambient, as it is
 * for every program of a system. Passed on as an argument, it would run through every function that may have to refuse
 * something. Windows do not use it: they draw with the dictionary of their environment.
 */
let spoken: Language = 'en';

export function speak(language: Language): void {
  spoken = language;
}

export function spokenLanguage(): Language {
  return spoken;
}

/**
 * A table of words that reads in the language spoken when a word is taken from it. All languages have the keys and the
 * shapes of the English one, or the build fails.
 */
export function wordsIn<Words extends object>(tables: Readonly<Record<Language, Words>>): Words {
  return new Proxy(tables.en, {
    get: (_english, key) => Reflect.get(tables[spoken], key),
  });
}
