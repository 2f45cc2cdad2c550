import { wordsIn } from '../../shared/speech.ts';
import { english } from './owners-en.ts';
import { spanish } from './owners-es.ts';
import { swedish } from './owners-sv.ts';

/** Why the owners of a socket are not the whole truth. In the language that is spoken. */
export const ownerText = wordsIn({ en: english, es: spanish, sv: swedish });
