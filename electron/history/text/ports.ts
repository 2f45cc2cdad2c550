import { wordsIn } from '../../shared/speech.ts';
import { english } from './ports-en.ts';
import { spanish } from './ports-es.ts';
import { swedish } from './ports-sv.ts';

/** What the history of the ports has to say to people, in the language that is spoken. */
export const portWords = wordsIn({ en: english, es: spanish, sv: swedish });
