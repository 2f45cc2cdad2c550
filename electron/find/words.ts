import { wordsIn } from '../shared/speech.ts';
import { en } from './text/en.ts';
import { es } from './text/es.ts';
import { sv } from './text/sv.ts';

/** What the search for a free port says. */
export const words = wordsIn({ en, es, sv });
