import { wordsIn } from '../../shared/speech.ts';
import { english } from './engines-en.ts';
import { spanish } from './engines-es.ts';
import { swedish } from './engines-sv.ts';

/** What keeps container engines from being asked. In the language that is spoken. */
export const engineText = wordsIn({ en: english, es: spanish, sv: swedish });
