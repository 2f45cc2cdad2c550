import { wordsIn } from '../../shared/speech.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { swedish } from './sv.ts';

/** The words of a story in the language that is spoken now. */
export const storyText = wordsIn({ en: english, es: spanish, sv: swedish });
