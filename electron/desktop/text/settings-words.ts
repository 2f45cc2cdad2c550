import { wordsIn } from '../../shared/speech.ts';
import { english } from './settings-en.ts';
import { spanish } from './settings-es.ts';
import { swedish } from './settings-sv.ts';

export const desktopSettingsWords = wordsIn({ en: english, es: spanish, sv: swedish });
