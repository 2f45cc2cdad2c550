import { fileFailureWords as reason } from '../../files/file-failure.ts';
import type { SettingsFileWords } from './en.ts';

export const swedish: SettingsFileWords = {
  unreadable: (file, code) =>
    `Dina inställningar kunde inte läsas från ${file}: ${reason(code)}. De vanliga används, och det du ändrar gäller tills Portolan avslutas.`,
  damaged: (file) => `${file} är skadad. De giltiga inställningarna i den används, och de vanliga för resten.`,
  setAside: (aside) =>
    `Dina inställningar var skadade. De som var giltiga är kvar och de andra är de vanliga igen; den skadade filen finns kvar som ${aside}.`,
  notSetAside: (file, code) =>
    `${file} är skadad och kunde inte läggas undan: ${reason(code)}. Den lämnas som den är, och det du ändrar gäller tills Portolan avslutas.`,
  notSaved: (file, code) =>
    `Dina inställningar kunde inte sparas i ${file}: ${reason(code)}. Det du ändrade gäller tills Portolan avslutas; ändra en inställning för att försöka igen.`,
  busy: (lock) =>
    `Dina inställningar kunde inte sparas: ett annat Portolan skriver just nu. Det du ändrade gäller tills Portolan avslutas; om det inte går över, ta bort ${lock} och ${lock}.breaking.`,
};
