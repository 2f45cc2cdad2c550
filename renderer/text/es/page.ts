import type { PageWords } from '../en/page.ts';
import { duration } from './forms.ts';

export const pageWords: PageWords = {
  application: 'Portolan',
  pageTitle: 'Portolan: puertos abiertos',
  broken: (message) => `Esta página de Portolan ha fallado y ya no muestra nada: ${message}. Vuelve a cargarla.`,
  search: {
    label: 'Buscar puertos, programas, servicios',
    clear: 'Borrar la búsqueda',
  },
  refresh: 'Leer de nuevo',
  more: 'Más',
  shortcutsButton: 'Atajos de teclado',
  openWindow: 'Abrir Portolan',
  status: {
    reading: 'leyendo…',
    updated: (age) =>
      age.unit === 's' && age.value < 3 ? 'actualizado ahora mismo' : `actualizado hace ${duration(age)}`,
    lastGoodRead: (time, age) => `última lectura ${time}, hace ${duration(age)}`,
    paused: (time, age) => `En pausa · leído a las ${time}, hace ${duration(age)}`,
    pausedUnread: 'En pausa',
    pause: 'Pausar',
    resume: 'Reanudar',
  },
  copy: { copy: 'Copiar', copied: 'Copiado', failed: 'No se pudo copiar', what: (what) => `Copiar ${what}` },
  connection: {
    unreachable: 'Portolan no responde.',
    notUnderstood: (status) => `No se pudo entender la respuesta (HTTP ${status}).`,
  },
};
