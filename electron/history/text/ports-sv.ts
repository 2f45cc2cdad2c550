import { fileFailureWords as reason } from '../../files/file-failure.ts';
import type { PortWords } from './ports-en.ts';

export const swedish: PortWords = {
  notWritten: (folder, code) =>
    `Det som händer nu kan inte skrivas till ${folder}: ${reason(code)}. Det jämförs på nytt så snart det går; det som öppnas och stängs dessförinnan märks inte.`,
  notRecorded: (code) => `Det som händer nu sparas inte: ${reason(code)}.`,
  unreadable: (folder, code) => `Historiken i ${folder} kunde inte läsas: ${reason(code)}.`,
  notForgotten: (folder, code) => `Inget kunde tas bort från ${folder}: ${reason(code)}.`,
  damaged: (lines, folder) =>
    lines === 1
      ? `1 skadad rad i ${folder} hoppas över: det som stod där saknas här.`
      : `${lines} skadade rader i ${folder} hoppas över: det som stod där saknas här.`,
};
