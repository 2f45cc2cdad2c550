import { wordsIn } from '../../shared/speech.ts';
import { stopText as en } from './en/stop.ts';
import { stopText as es } from './es/stop.ts';
import { stopText as sv } from './sv/stop.ts';

/** What is said of a stop, in the language that is spoken. */
export const stopText = wordsIn({ en, es, sv });
