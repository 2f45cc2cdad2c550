import { wordsIn } from '../../shared/speech.ts';
import { ownSignalsText as en } from './en/own-signals.ts';
import { ownSignalsText as es } from './es/own-signals.ts';
import { ownSignalsText as sv } from './sv/own-signals.ts';

/** What is said of programs that take SIGTERM in a way of their own, in the language that is spoken. */
export const ownSignalsText = wordsIn({ en, es, sv });
