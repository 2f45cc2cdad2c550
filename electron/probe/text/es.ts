import { formsOf } from '../../shared/forms.ts';
import type { ReachabilityCoreWords } from './en.ts';

const { all } = formsOf('es');

export const es: ReachabilityCoreWords = {
  results: {
    refused: 'la conexión fue rechazada',
    'no-answer': 'nada respondió',
  },
  connected: (port, addresses) =>
    `En ese momento algo en este equipo aceptaba conexiones TCP al puerto ${port} en ${all(addresses)}.`,
  refused: (port, addresses) => `En ese momento nada aceptaba conexiones al puerto ${port} en ${all(addresses)}.`,
  neverLeft:
    'Estas conexiones no salieron de este equipo, así que no dicen nada de cortafuegos externos, como el de un router o el de un proveedor.',
  ownFirewall:
    'Venían de este mismo equipo, y su propio cortafuegos suele dejarlas pasar: no muestran si otro equipo puede conectarse.',
  onlyOpened: 'La conexión se abrió y se cerró sin enviar ni un byte: no muestra qué respondería el programa.',
  noAnswer: (addresses) =>
    `Que no haya respuesta en ${all(addresses)} no demuestra nada por sí solo: una regla del cortafuegos de este equipo puede descartar la conexión, o el programa puede estar demasiado ocupado para aceptarla.`,
  unclear: (addresses) => `El intento en ${all(addresses)} no dice nada del puerto.`,
  untried: (addresses) =>
    addresses === 1 ? 'Quedó una dirección sin probar.' : `Quedaron ${addresses} direcciones sin probar.`,
  noAddress: 'Este equipo no indicó ninguna dirección propia, así que no se probó nada.',
  notCompared: 'No se pudieron leer los sockets abiertos, así que las respuestas no se compararon con ellos.',
  answered: (address) =>
    `${address} se conectó, aunque ningún socket que Portolan vea está asociado a esa dirección. Es compatible con algo que reenvía conexiones, como un motor de contenedores o una regla del cortafuegos, o con un socket que se acaba de abrir.`,
  silent: (address, result) =>
    `Hay un socket que acepta conexiones a ${address} y, sin embargo, ${result}. Es compatible con una regla del cortafuegos de este equipo, con un programa demasiado ocupado o con un socket que se acaba de cerrar.`,
};
