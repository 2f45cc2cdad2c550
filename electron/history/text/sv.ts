import { fileFailureWords as reason } from '../../files/file-failure.ts';
import type { HistoryWords } from './en.ts';

export const swedish: HistoryWords = {
  unreadable: (file, code) => `Tidigare stopp kunde inte läsas från ${file}: ${reason(code)}.`,
  damaged: (lines, file) =>
    `${lines === 1 ? '1 rad' : `${lines} rader`} i ${file} gick inte att förstå och hoppas över: ett stopp eller dess resultat kan saknas här.`,
  notWritten: (file, code) =>
    `De senaste stoppen kunde inte skrivas till ${file}: ${reason(code)}. De är kända bara tills Portolan avslutas.`,
  notForgotten: (file, code) => `Inget kunde tas bort från ${file}: ${reason(code)}.`,
  notSetAside: (file, code) =>
    `${file} har blivit lång och kunde inte läggas åt sidan: ${reason(code)}. Den fortsätter att växa.`,
};
