import type { ElevationText } from '../en/elevation.ts';

export const elevationText: ElevationText = {
  prompt: 'Portolan necesita permisos de administrador para este único paso.',

  unsupported: (platform) => `Portolan no puede pedir permisos de administrador en ${platform}.`,
  alreadyRoot: 'Portolan ya se ejecuta con permisos de administrador: no hay más que pedir.',
  noPkexec:
    'Este equipo no tiene pkexec, el programa que pide permisos de administrador. Instálalo con el gestor de paquetes de tu sistema, o usa sudo en un terminal.',
  noTool: (tool) => `No se encuentra ${tool}, que pide permisos de administrador en este sistema.`,
  appImage:
    'Una AppImage solo puede leerla el usuario que la abrió, así que ninguna parte de ella puede ejecutarse con permisos de administrador. Usa el paquete instalado, o sudo en un terminal.',
  relative:
    'Portolan no conoce la ruta completa de su propio programa, así que no lo ejecuta con permisos de administrador.',
  missing: (file, why) =>
    `No se encuentra una parte de Portolan que se ejecutaría con permisos de administrador: ${file} (${why}). Vuelve a instalar Portolan.`,
  changeable: (path) =>
    `Otros usuarios de este equipo pueden modificar ${path}, así que Portolan no lo ejecuta con permisos de administrador. Quítales el permiso de escritura, o instala Portolan donde solo los administradores puedan escribir.`,

  declined: 'No se concedieron permisos de administrador, así que no se hizo nada.',
  notAuthorized:
    'El sistema no concedió permisos de administrador: la contraseña era incorrecta, o este usuario no puede tenerlos. No se hizo nada.',
  noAgent:
    'Ninguna ventana pudo pedir permisos de administrador: en esta sesión no hay un agente de autenticación, la parte del escritorio que lo hace. No se hizo nada. En un terminal, usa sudo.',
  noInteraction:
    'Ninguna ventana pudo pedir permisos de administrador en esta sesión. No se hizo nada. En un terminal, usa sudo.',
  noAnswer: (seconds) =>
    `Nadie respondió en ${seconds} s a la petición de permisos de administrador del sistema, así que se retiró.`,
  noAnswerStays: (seconds) =>
    `Nadie respondió en ${seconds} s a la petición de permisos de administrador del sistema. Si aún se muestra, responde que no: Portolan ya no la espera.`,
  refused: (sentence) => `El ayudante de Portolan se negó, y no se hizo nada: ${sentence}`,
  refusedSilently: 'El ayudante de Portolan se negó, y no se hizo nada. Mira la lista de nuevo.',
  failed: (what) => `La petición de permisos de administrador falló: ${what}`,
  ended: (what) => `El ayudante de Portolan no pudo hacerlo, o no del todo: ${what}`,
  garbage:
    'El ayudante se ejecutó con permisos de administrador, pero no se pudo entender su respuesta. Mira la lista de nuevo.',
  otherVersion:
    'Portolan se actualizó mientras estaba en marcha, y su ayudante es de otra versión: no se sabe qué hizo. Sal de Portolan, ábrelo de nuevo y mira la lista.',
  tooMany: (most) =>
    `A Windows se le puede preguntar por ${most} procesos a la vez como máximo. No se hizo nada: detén menos, o ejecuta Portolan como administrador.`,
  nothingHidden: 'En este sistema Portolan ve sin permisos de administrador a qué proceso pertenece un puerto.',

  noMode: "El primer argumento debe ser 'signal' o 'reveal'.",
  noSignal: 'La señal debe ser SIGTERM o SIGKILL.',
  noPid: 'Un proceso debe indicarse por su número, mayor que 1.',
  noIdentity: (pid) => `La identidad del proceso ${pid} falta o está mal formada.`,
  namedTwice: (pid) => `El proceso ${pid} se indica dos veces.`,
  noKeys: 'No se indicó ningún socket.',
  malformedKey: 'Un socket debe indicarse por su clave, como tcp 127.0.0.1:80 #12345.',
  tooManyProcesses: (most) => `Se indicaron más de ${most} procesos.`,
  tooManyKeys: (most) => `Se indicaron más de ${most} sockets.`,
  ownProcess: (pid) => `El proceso ${pid} es el propio Portolan o un proceso bajo el que se ejecuta.`,
  notRevealed: 'En este sistema los sockets no se buscan así.',
  unverified: (pid, why, done, all) =>
    `No se pudo verificar el proceso ${pid} (${why}); antes se habían tratado ${done} de ${all} procesos.`,
  noSocket: (key) => `'${key}' no designa ningún socket de Linux.`,
  stillHidden:
    'No lo ocupa ningún proceso que un administrador pueda examinar, y este sistema oculta algunos incluso a los administradores.',
};
