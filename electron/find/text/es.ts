import type { FreePortCoreWords } from './en.ts';

export const es: FreePortCoreWords = {
  unknown: {
    sockets: 'No se pudieron leer los puertos abiertos: solo ocupar un puerto un instante muestra si está en uso.',
    someSockets:
      'No se pudieron leer todos los puertos abiertos: alguno que no se vio puede estar entre los que no figuran en uso.',
    ephemeral: 'No se pudo leer el rango que este sistema usa para las conexiones salientes, y no se descartó.',
    privileged: 'No se pudo leer a partir de qué puerto no hacen falta privilegios.',
    excluded: 'No se pudieron leer los puertos que este sistema se reserva.',
    binding: 'No se pudo comprobar en ninguna dirección de este equipo si el puerto se puede ocupar.',
    loopbackOnly:
      'El puerto se ocupó solo en las direcciones locales: en Windows, hacerlo en todas puede provocar un aviso del cortafuegos.',
    gaveUp: (tries) => `La búsqueda terminó antes de tiempo: ${tries} puertos seguidos no se pudieron ocupar.`,
  },
};
