import { wordsIn } from '../../shared/speech.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { swedish } from './sv.ts';

export const settingsFileWords = wordsIn({ en: english, es: spanish, sv: swedish });
