import { wordsIn } from '../../shared/speech.ts';
import { editionText as en } from './en.ts';
import { editionText as es } from './es.ts';
import { editionText as sv } from './sv.ts';

/** In the language that is spoken. */
export const editionText = wordsIn({ en, es, sv });
