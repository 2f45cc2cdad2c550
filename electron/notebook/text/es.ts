import { fileFailureWords as reason } from '../../files/file-failure.ts';
import type { NotebookWords } from './en.ts';

export const spanish: NotebookWords = {
  unreadable: (file, code) =>
    `Lo que escribiste sobre los puertos no se pudo leer de ${file}: ${reason(code)}. No se cambia nada ahí hasta que se pueda leer.`,
  newer: (file) =>
    `${file} lo escribió una versión posterior de Portolan. Se muestra lo que esta versión entiende; para cambiarlo, usa la versión posterior.`,
  damaged: (file) => `${file} está dañado. Se muestra lo que se pudo salvar.`,
  setAside: (entries, aside) =>
    `Lo que escribiste sobre los puertos estaba dañado. ${entries === 1 ? 'Se pudo salvar 1 entrada' : `Se pudieron salvar ${entries} entradas`}; el archivo dañado se conserva como ${aside}.`,
  notSetAside: (file, code) =>
    `${file} está dañado y no se pudo apartar: ${reason(code)}. Se muestra lo que se pudo salvar; no se cambió nada.`,
  notSaved: (file, code) => `No se guardó nada en ${file}: ${reason(code)}. Soluciónalo e inténtalo de nuevo.`,
  busy: (lock) =>
    `No se guardó nada: otro Portolan está escribiendo. Inténtalo de nuevo; si sigue así, borra ${lock} y ${lock}.breaking.`,
};
