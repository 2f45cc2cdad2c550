import type { PageWords } from '../en/page.ts';
import { duration } from './forms.ts';

export const pageWords: PageWords = {
  application: 'Portolan',
  pageTitle: 'Portolan: öppna portar',
  broken: (message) => `Portolans sida slutade fungera och visar inget längre: ${message}. Läs in den på nytt.`,
  search: {
    label: 'Sök portar, program, tjänster',
    clear: 'Rensa sökningen',
  },
  refresh: 'Läs av igen',
  more: 'Mer',
  shortcutsButton: 'Kortkommandon',
  openWindow: 'Öppna Portolan',
  status: {
    reading: 'läser av…',
    updated: (age) => (age.unit === 's' && age.value < 3 ? 'uppdaterat nyss' : `uppdaterat för ${duration(age)} sedan`),
    lastGoodRead: (time, age) => `enligt avläsningen ${time}, för ${duration(age)} sedan`,
    paused: (time, age) => `Pausat · läst ${time}, för ${duration(age)} sedan`,
    pausedUnread: 'Pausat',
    pause: 'Pausa',
    resume: 'Återuppta',
  },
  copy: { copy: 'Kopiera', copied: 'Kopierat', failed: 'Kunde inte kopieras', what: (what) => `Kopiera ${what}` },
  connection: {
    unreachable: 'Portolan svarar inte.',
    notUnderstood: (status) => `Svaret gick inte att förstå (HTTP ${status}).`,
  },
};
