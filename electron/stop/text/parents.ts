import { wordsIn } from '../../shared/speech.ts';
import { parentsText as en } from './en/parents.ts';
import { parentsText as es } from './es/parents.ts';
import { parentsText as sv } from './sv/parents.ts';

/** What is said of a process's parents, in the language that is spoken. */
export const parentsText = wordsIn({ en, es, sv });
