import { fileFailureWords as reason } from '../../files/file-failure.ts';
import type { SettingsFileWords } from './en.ts';

export const spanish: SettingsFileWords = {
  unreadable: (file, code) =>
    `No se pudieron leer tus ajustes de ${file}: ${reason(code)}. Se usan los habituales, y lo que cambies dura hasta que Portolan se cierre.`,
  damaged: (file) => `${file} está dañado. Se usan los ajustes válidos que contiene y, para los demás, los habituales.`,
  setAside: (aside) =>
    `Tus ajustes estaban dañados. Se conservan los que eran válidos y los demás vuelven a ser los habituales; el archivo dañado se guardó como ${aside}.`,
  notSetAside: (file, code) =>
    `${file} está dañado y no se pudo apartar: ${reason(code)}. Se queda como está, y lo que cambies dura hasta que Portolan se cierre.`,
  notSaved: (file, code) =>
    `No se pudieron guardar tus ajustes en ${file}: ${reason(code)}. Lo que cambiaste dura hasta que Portolan se cierre; cambia un ajuste para volver a intentarlo.`,
  busy: (lock) =>
    `No se pudieron guardar tus ajustes: otro Portolan está escribiendo. Lo que cambiaste dura hasta que Portolan se cierre; si sigue así, elimina ${lock} y ${lock}.breaking.`,
};
