import { wordsIn } from '../../shared/speech.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { swedish } from './sv.ts';

/** What notifications say, in the language that is spoken. */
export const alertText = wordsIn({ en: english, es: spanish, sv: swedish });
