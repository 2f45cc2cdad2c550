import { wordsIn } from '../../shared/speech.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { swedish } from './sv.ts';

/** In the language that is spoken. */
export const watchText = wordsIn({ en: english, es: spanish, sv: swedish });
