import { wordsIn } from '../../shared/speech.ts';
import { desktopEnglish } from './en.ts';
import { desktopSpanish } from './es.ts';
import { desktopSwedish } from './sv.ts';

/** Read at the moment of speaking, never kept: the language may change. */
export const desktopWords = wordsIn({ en: desktopEnglish, es: desktopSpanish, sv: desktopSwedish });
