import type { OwnerWords } from './owners-en.ts';

export const spanish: OwnerWords = {
  kernel: 'lo ocupa el propio núcleo, no un proceso',
  unsearched: 'no se sabe: no se pudieron buscar los propietarios',
  otherNamespaces: 'no lo ocupa ningún proceso visible desde este contenedor',
  hidden: (user) => `oculto (permisos): el socket es del usuario ${user}`,
  othersUnseen: (unseen) =>
    `No se ${unseen === null ? 'pudieron examinar otros procesos' : unseen === 1 ? 'pudo examinar 1 proceso más' : `pudieron examinar ${unseen} procesos más`} (permisos): cualquiera de ellos puede ocuparlo también`,

  oneOnly: 'esta fuente indica un solo propietario',
  noneNamed: 'esta fuente no indica ningún propietario: puede que le falte permiso para verlo',
  unreadable: 'esta fuente no pudo leer qué proceso lo ocupa',

  justEnded: 'los procesos que lo ocupaban acaban de terminar',
  netstatSilent: 'netstat no dijo qué proceso lo ocupa',
  lastUserEnded: (pid) =>
    `el último proceso que lo usó (pid ${pid}) ha terminado; este usuario no puede ver quién lo ocupa`,
  lastUserOnly: 'netstat solo indica el último proceso que lo usó: otros pueden ocuparlo también',
  openerEnded: (pid) => `el proceso que lo abrió (pid ${pid}) ha terminado; otro puede haberlo heredado`,
  kernelForService: 'lo ocupa el núcleo, quizá en nombre de un servicio',
  openerOnly: 'Windows solo indica el proceso que lo abrió: no se muestra uno que lo haya heredado',
};
