import type { NoticesWords } from '../en/notices.ts';
import { count, duration, figure } from './forms.ts';

export const noticesWords: NoticesWords = {
  label: 'Meddelanden',
  lost: 'Anslutningen bröts.',
  lostDetail: (message) => `${message} Det som visas kan vara inaktuellt.`,
  retry: 'Försök igen',
  failure: 'Den senaste avläsningen misslyckades.',
  failureAge: (time, age) => `Raderna är från avläsningen ${time}, för ${duration(age)} sedan.`,
  failureNext: 'Portolan fortsätter att försöka; ”Läs av igen” försöker genast.',
  whatToDo: 'Vad du kan göra',
  trouble: (message) => `Det gick inte: ${message}`,
  problems: (n) => count(n, 'problem vid avläsningen', 'problem vid avläsningen'),
  rowsAffected: (n) => count(n, 'rad berörs', 'rader berörs'),
  dismiss: 'Avfärda',
  quitting: (stops) =>
    stops === 1
      ? 'Portolan avslutas så snart det pågående stoppet är klart.'
      : `Portolan avslutas så snart de ${figure(stops)} pågående stoppen är klara.`,
  quitAgain: 'Avsluta en gång till för att gå utan att få veta resultatet.',
};
