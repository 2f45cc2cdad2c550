import { type Language, pickLanguage } from '../../electron/shared/language.ts';
import { type Dictionary, english } from './english.ts';
import { spanish } from './spanish.ts';
import { swedish } from './swedish.ts';

export const dictionaries: Readonly<Record<Language, Dictionary>> = { en: english, es: spanish, sv: swedish };

/**
 * @param chosen the person's choice
 * @param preferred what the system prefers, as BCP 47 tags, the dearest first
 */
export function dictionaryOf(chosen: Language | 'system', preferred: readonly string[]): Dictionary {
  return dictionaries[pickLanguage(chosen, preferred)];
}
