import type { FindWords, OffersWords } from '../en/find.ts';
import { count } from './forms.ts';

export const findWords: FindWords = {
  button: 'Hitta en port…',
  buttonHint: 'Vilken som helst av de 65 536 portarna (Ctrl K)',
  title: 'Hitta en port',
  label: 'Nummer, tjänst, program, process eller beskrivning',
  close: 'Stäng',
  results: 'Hittade portar',
  recent: 'Nyligen besökta',
  hint: 'Vilken som helst av de 65 536 portarna: 5432, localhost:3000, redis, remote desktop. En felskriven bokstav förlåts.',
  searching: 'Söker…',
  none: (text) => `Ingen port är känd som ”${text}”. Varje nummer från 0 till 65535 har en berättelse.`,
  failed: (message) => `Det gick inte att söka: ${message}`,
  found: (n) => count(n, 'port hittades', 'portar hittades'),
  nameless: 'inget registrerat namn',
  open: 'öppen här',
  openUnknown: 'okänt om den är öppen här',
  process: (name) => `hålls av ${name}`,
  software: (name) => `används av ${name}`,
  matched: {
    port: 'nummer',
    name: 'tjänstens namn',
    alias: 'äldre namn',
    description: 'beskrivning',
    software: 'program',
    process: 'process här',
    label: 'din etikett',
  },
  similar: (reason) => `${reason}, stavas liknande`,
  keys: 'Retur öppnar berättelsen, ↑ ↓ väljer, Esc stänger',
};

export const offersWords: OffersWords = {
  label: 'Valfri port',
  port: (port) => `Berättelsen om port ${port}`,
  notOpen: 'inte öppen på den här datorn',
  open: 'öppen på den här datorn',
  failed: (message) => `Det gick inte att söka: ${message}`,
};
