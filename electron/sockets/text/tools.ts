import { wordsIn } from '../../shared/speech.ts';
import { english } from './tools-en.ts';
import { spanish } from './tools-es.ts';
import { swedish } from './tools-sv.ts';

/** What comes of the system's tools, and of those that the library runs. In the language that is spoken. */
export const toolText = wordsIn({ en: english, es: spanish, sv: swedish });
