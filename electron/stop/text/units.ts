import { wordsIn } from '../../shared/speech.ts';
import { unitText as en } from './en/units.ts';
import { unitText as es } from './es/units.ts';
import { unitText as sv } from './sv/units.ts';

/** What is said of systemd's services and sockets, in the language that is spoken. */
export const unitText = wordsIn({ en, es, sv });
