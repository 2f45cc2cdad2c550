import { sourcesWords as shared } from '../../../electron/shared/text/es.ts';
import type { SourcesWords } from '../en/sources.ts';

export const sourcesWords: SourcesWords = {
  ...shared,
  title: 'Fuentes',
  compare: 'Comparar las fuentes',
  loading: 'Preguntando a todas las fuentes…',
  failed: (message) => `No se pudo preguntar a las fuentes: ${message}`,
  outdated: (message) =>
    `No se pudo volver a preguntar a las fuentes; esto es lo que dijeron la última vez. ${message}`,
  again: 'Preguntar de nuevo',
  copy: 'Copiar el informe',
  close: 'Cerrar',
};
