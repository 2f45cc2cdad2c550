import { wordsIn } from '../../shared/speech.ts';
import { elevationText as en } from './en/elevation.ts';
import { elevationText as es } from './es/elevation.ts';
import { elevationText as sv } from './sv/elevation.ts';

/** What is said of asking for administrator rights, in the language that is spoken. */
export const elevationText = wordsIn({ en, es, sv });
