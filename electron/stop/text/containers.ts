import { wordsIn } from '../../shared/speech.ts';
import { containerText as en } from './en/containers.ts';
import { containerText as es } from './es/containers.ts';
import { containerText as sv } from './sv/containers.ts';

/** What is said of containers and their engines, in the language that is spoken. */
export const containerText = wordsIn({ en, es, sv });
