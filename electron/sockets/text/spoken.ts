import { wordsIn } from '../../shared/speech.ts';
import { socketsText as en } from './en.ts';
import { socketsText as es } from './es.ts';
import { socketsText as sv } from './sv.ts';

/** In the language that is spoken. */
export const socketsText = wordsIn({ en, es, sv });
