import { fileFailureWords as reason } from '../../files/file-failure.ts';
import type { PortWords } from './ports-en.ts';

export const spanish: PortWords = {
  notWritten: (folder, code) =>
    `Lo que ocurre ahora no se puede escribir en ${folder}: ${reason(code)}. Se volverá a comparar en cuanto sea posible; lo que se abra y se cierre hasta entonces pasará inadvertido.`,
  notRecorded: (code) => `Lo que ocurre ahora no se registra: ${reason(code)}.`,
  unreadable: (folder, code) => `No se pudo leer el historial de ${folder}: ${reason(code)}.`,
  notForgotten: (folder, code) => `No se pudo borrar nada de ${folder}: ${reason(code)}.`,
  damaged: (lines, folder) =>
    lines === 1
      ? `Se omite 1 línea dañada en ${folder}: falta aquí lo que decía.`
      : `Se omiten ${lines} líneas dañadas en ${folder}: falta aquí lo que decían.`,
};
