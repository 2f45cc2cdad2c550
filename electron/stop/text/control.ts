import { wordsIn } from '../../shared/speech.ts';
import { controlText as en } from './en/control.ts';
import { controlText as es } from './es/control.ts';
import { controlText as sv } from './sv/control.ts';

/** What is said of why a process cannot be verified or must never be signalled, in the language that is spoken. */
export const controlText = wordsIn({ en, es, sv });
