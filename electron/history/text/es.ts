import { fileFailureWords as reason } from '../../files/file-failure.ts';
import type { HistoryWords } from './en.ts';

export const spanish: HistoryWords = {
  unreadable: (file, code) => `No se pudieron leer de ${file} las detenciones anteriores: ${reason(code)}.`,
  damaged: (lines, file) =>
    lines === 1
      ? `No se pudo entender 1 línea de ${file}, y se pasa por alto: puede faltar aquí una detención o su resultado.`
      : `No se pudieron entender ${lines} líneas de ${file}, y se pasan por alto: puede faltar aquí una detención o su resultado.`,
  notWritten: (file, code) =>
    `Las últimas detenciones no se pudieron escribir en ${file}: ${reason(code)}. Solo se conocen hasta que Portolan se cierre.`,
  notForgotten: (file, code) => `No se pudo quitar nada de ${file}: ${reason(code)}.`,
  notSetAside: (file, code) => `${file} se ha hecho largo y no se pudo apartar: ${reason(code)}. Sigue creciendo.`,
};
