import { fileFailureWords as reason } from '../../files/file-failure.ts';
import type { NotebookWords } from './en.ts';

export const swedish: NotebookWords = {
  unreadable: (file, code) =>
    `Det du har skrivit om portar kunde inte läsas från ${file}: ${reason(code)}. Inget ändras där förrän det kan läsas.`,
  newer: (file) =>
    `${file} skrevs av en senare version av Portolan. Det som den här versionen förstår visas; använd den senare versionen för att ändra det.`,
  damaged: (file) => `${file} är skadad. Det som kunde räddas visas.`,
  setAside: (entries, aside) =>
    `Det du har skrivit om portar var skadat. ${entries === 1 ? '1 post' : `${entries} poster`} kunde räddas; den skadade filen finns kvar som ${aside}.`,
  notSetAside: (file, code) =>
    `${file} är skadad och kunde inte läggas åt sidan: ${reason(code)}. Det som kunde räddas visas; inget ändrades.`,
  notSaved: (file, code) => `Inget sparades till ${file}: ${reason(code)}. Åtgärda det och försök igen.`,
  busy: (lock) =>
    `Inget sparades: ett annat Portolan skriver. Försök igen; om det förblir så, ta bort ${lock} och ${lock}.breaking.`,
};
