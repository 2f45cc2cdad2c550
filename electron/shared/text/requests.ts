import { wordsIn } from '../speech.ts';
import { english } from './requests-en.ts';
import { spanish } from './requests-es.ts';
import { swedish } from './requests-sv.ts';

/** In the language that is spoken. */
export const requestWords = wordsIn({ en: english, es: spanish, sv: swedish });
