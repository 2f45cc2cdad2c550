import type { CheckWords } from '../en/check.ts';

export const checkWords: CheckWords = {
  check: {
    nothingShown:
      'Que no salga nada no demuestra que el puerto esté cerrado: los contenedores y otras redes de este equipo no se ven.',
    withoutRights: 'Sin permisos de administrador pueden faltar programas de otros usuarios, o aparecer sin nombre.',
    fromUnix: 'HOST es la dirección de este equipo. Un fallo también puede deberse a un cortafuegos en el camino.',
    fromWindows:
      'En PowerShell, en otro equipo con Windows. Un fallo también puede deberse a un cortafuegos en el camino.',
    udpFromElsewhere:
      'Así no se puede demostrar si un puerto UDP está abierto: abierto y callado, cerrado y filtrado se ven igual.',
    notOnSystem: (protocol) => `Las herramientas propias del sistema no muestran sockets ${protocol}.`,
    notFromElsewhere: (protocol) => `Ninguna herramienta habitual puede saberlo en el caso de ${protocol}.`,
    dccpRemoved: 'Linux retiró DCCP en la versión 6.16; donde ya no está, tampoco hay respuesta.',
    portZero: 'Ningún socket puede escuchar en el puerto 0: el programa que lo pide recibe un puerto libre.',
  },

  titles: {
    here: 'En este equipo',
    fit: '¿Encaja?',
    range: 'Rango',
    status: 'Estado oficial',
    registration: 'Registro',
    uses: 'Usos en la práctica',
    matters: 'Por qué importa',
    check: 'Cómo comprobarlo',
    related: 'Puertos relacionados',
    questions: 'Preguntas',
    sources: 'Fuentes',
  },
  verdicts: {
    expected: 'Esperado',
    plausible: 'Verosímil',
    unusual: 'Inusual',
    'cannot-tell': 'No se puede saber',
  },
  systems: { linux: 'Linux', macos: 'macOS', windows: 'Windows', elsewhere: 'Desde otro equipo' },
  relations: {
    'previous-assigned': 'el puerto asignado anterior',
    'next-assigned': 'el puerto asignado siguiente',
    'same-service': 'el mismo servicio',
    'same-software': 'el mismo software',
  },
  entry: {
    none: 'El registro no da ninguno: no tiene nombre para este puerto.',
    unnamed: 'un uso sin nombre',
    aliases: (names) => `antes ${names.join(', ')}`,
    widespread: 'uso extendido, no una asignación',
    protocolUnstated: 'sin protocolo indicado',
    assignee: (name) => `titular ${name}`,
    contact: (name) => `contacto ${name}`,
    noAssignee: 'sin titular indicado',
    registeredOn: (date) => `registrado ${date}`,
    modifiedOn: (date) => `modificado ${date}`,
    noDates: 'sin fechas',
    noReferences: 'sin referencias',
    portRange: (ports) => `una sola entrada para los puertos ${ports}`,
  },
  registrySource: (date) =>
    `Registro de nombres de servicio y números de puerto de protocolos de transporte de la IANA, edición del ${date}`,
};
