import type { Language } from '../../electron/shared/language.ts';
import { type Dictionary, english } from './english.ts';
import { spanish } from './spanish.ts';
import { swedish } from './swedish.ts';

export const dictionaries: Readonly<Record<Language, Dictionary>> = { en: english, es: spanish, sv: swedish };
