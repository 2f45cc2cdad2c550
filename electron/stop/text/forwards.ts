import { wordsIn } from '../../shared/speech.ts';
import { forwardsText as en } from './en/forwards.ts';
import { forwardsText as es } from './es/forwards.ts';
import { forwardsText as sv } from './sv/forwards.ts';

/** What is said of what ends with a forward, in the language that is spoken. */
export const forwardsText = wordsIn({ en, es, sv });
