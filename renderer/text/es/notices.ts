import type { NoticesWords } from '../en/notices.ts';
import { count, duration, figure } from './forms.ts';

export const noticesWords: NoticesWords = {
  label: 'Avisos',
  lost: 'Se perdió la conexión.',
  lostDetail: (message) => `${message} Lo que se muestra puede no estar al día.`,
  retry: 'Reintentar',
  failure: 'La última lectura falló.',
  failureAge: (time, age) => `Las filas son de la lectura anterior (${time}, hace ${duration(age)}).`,
  failureNext: 'Portolan lo sigue intentando; «Leer de nuevo» lo intenta al momento.',
  whatToDo: 'Qué hacer',
  trouble: (message) => `Eso no funcionó: ${message}`,
  problems: (n) => count(n, 'problema durante la lectura', 'problemas durante la lectura'),
  rowsAffected: (n) => count(n, 'fila afectada', 'filas afectadas'),
  dismiss: 'Descartar',
  quitting: (stops) =>
    stops === 1
      ? 'Portolan se cerrará en cuanto termine la detención en curso.'
      : `Portolan se cerrará en cuanto terminen las ${figure(stops)} detenciones en curso.`,
  quitAgain: 'Sal otra vez para cerrarlo sin conocer el resultado.',
};
