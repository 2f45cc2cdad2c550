import { wordsIn } from '../../shared/speech.ts';
import { threadText as en } from './en/thread.ts';
import { threadText as es } from './es/thread.ts';
import { threadText as sv } from './sv/thread.ts';

/** What is said of the thread that makes stops, in the language that is spoken. */
export const threadText = wordsIn({ en, es, sv });
