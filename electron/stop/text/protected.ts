import { wordsIn } from '../../shared/speech.ts';
import { protectedText as en } from './en/protected.ts';
import { protectedText as es } from './es/protected.ts';
import { protectedText as sv } from './sv/protected.ts';

/** What is said of why a signal is refused that would harm the system itself, in the language that is spoken. */
export const protectedText = wordsIn({ en, es, sv });
