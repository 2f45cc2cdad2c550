import type { AdviceWords } from '../en/advice.ts';
import { count, list, listFew } from './list.ts';

const systems = { windows: 'Windows', macos: 'macOS', linux: 'Linux' } as const;

const uses = (software: readonly string[], one: string, many: string) => (software.length === 1 ? one : many);

export const adviceWords: AdviceWords = {
  uses: {
    none: 'No se conoce software que lo use por defecto.',
    summary: {
      default: (software) => `${listFew(software, 4)} lo ${uses(software, 'usa', 'usan')} por defecto.`,
      common: (software) => `${listFew(software, 4)} lo ${uses(software, 'usa', 'usan')} habitualmente.`,
      configured: (software) => `${listFew(software, 3)} lo ${uses(software, 'usa', 'usan')} cuando se configura así.`,
      range: (software) =>
        `${listFew(software, 3)} ${uses(software, 'toma', 'toman')} puertos de un rango que lo incluye.`,
      moved: (software) =>
        `${listFew(software, 2)} ${uses(software, 'puede haberse trasladado aquí desde su puerto predeterminado', 'pueden haberse trasladado aquí desde sus puertos predeterminados')}.`,
    },
    onOtherSystem: (software, os) => (software.includes(systems[os]) ? software : `${software} (en ${systems[os]})`),
    // What it is used for comes from the facts, which are in English.
    byDefault: (use) => {
      const where = use.os === null || use.software.includes(systems[use.os]) ? '' : `, en ${systems[use.os]},`;
      const range = use.ports === null ? '' : ` (uno de ${use.ports[0]}–${use.ports[1]})`;
      const unasked = use.confidence === 'high' ? 'lo usa por defecto' : 'lo usa habitualmente';
      const usually = use.whenConfigured ? 'lo usa, cuando se configura así,' : unasked;
      return `${use.software}${where} ${usually}${range} para «${use.role}».`;
    },
    mayBeOffset: (software, role, { from, by }) =>
      `${software} puede usarlo si sus puertos se desplazan en ${by}: ${from} es su puerto predeterminado para «${role}».`,
    mayBeNextFree: (software, role, { from, by }) =>
      `${software} puede usarlo cuando ${by === 1 ? `el ${from} está ocupado` : `los puertos ${from} a ${from + by - 1} están ocupados`}: prueba el siguiente puerto para «${role}».`,
  },

  hazards: {
    exposure: (subject) => `${subject}: en este puerto es un peligro donde otros puedan alcanzarlo.`,
    amplification: (subject) =>
      `${subject} sobre UDP puede usarse para multiplicar el tráfico hacia una víctima si responde a cualquiera en Internet.`,
    'browser-blocked': () =>
      'Los navegadores se niegan a abrir este puerto para páginas, sea lo que sea lo que escuche en él.',
    'historic-malware': (subject) =>
      `El malware ${subject} se vio en este puerto en el pasado. Eso no dice nada de lo que lo usa hoy.`,
    bound: {
      reachable:
        'Aquí escucha más allá de este equipo, así que importa si es eso lo que escucha y ningún cortafuegos lo protege.',
      loopback: 'Aquí escucha solo para este equipo, así que otros no pueden alcanzarlo directamente.',
      nothing: 'Aquí no se encontró nada a la escucha, así que ahora no importa.',
      unknown: 'No se puede saber si importa aquí, porque no se pudieron leer todos los sockets.',
    },
    anyBrowser: 'Eso concierne solo a lo que está pensado para abrirse en uno.',
    provesNothing: 'Un puerto a la escucha aquí no es señal de ello: mira el proceso.',
  },

  matters: {
    assigned: (names) =>
      `Está registrado para ${list(names)}: las herramientas que se guían por el número tomarán por eso lo que escuche aquí.`,
    unassigned:
      'Aquí no hay nada registrado, así que cualquier programa puede elegirlo, y dos pueden elegirlo a la vez.',
    reserved: 'El registro se lo guarda: no está pensado para usarse, salvo que algún día se asigne.',
    deAssigned: 'Estuvo asignado y ya no lo está; puede que lo siga usando software antiguo.',
    dynamic:
      'Ningún servicio puede contar con él: estos puertos son para conexiones salientes y para programas que piden un puerto libre cualquiera.',
    portZero: 'Ningún programa puede escuchar en él: el que pide el puerto 0 recibe uno libre cualquiera.',
    popular: (software) =>
      `Se sabe que lo usan ${listFew(software, 4)}, así que dos de ellos en un mismo equipo chocan.`,
    taken: (ports) =>
      `Este equipo toma puertos de ${ports} para las conexiones salientes, así que puede estar en uso por azar.`,
    loopback: 'Tal como escucha aquí, solo los programas de este equipo pueden alcanzarlo.',
    reachable: 'Tal como escucha aquí, otros equipos pueden alcanzarlo, salvo que un cortafuegos lo impida.',
    partly: 'Tal como escucha aquí, una parte solo se alcanza desde este equipo y otra también desde otros.',
    hazards: (dangers) =>
      dangers === 1
        ? 'Uno de los peligros que se le conocen puede afectar ahora a este equipo.'
        : `${count(dangers, 'peligro', 'peligros')} de los que se le conocen pueden afectar ahora a este equipo.`,
  },

  questions: {
    mayIUse: '¿Puedo usarlo para mi propio servicio?',
    isItSafe: '¿Es seguro dejarlo abierto?',
    whatItMeans: {
      assigned: '¿Qué significa «asignado»?',
      reserved: '¿Qué significa «reservado»?',
      unassigned: '¿Qué significa «sin asignar»?',
      'de-assigned': '¿Qué significa «asignación retirada»?',
      'no-row': '¿Qué significa que el registro no tenga ninguna entrada para él?',
      dynamic: '¿Qué significa «dinámico»?',
    },
    meaning: {
      assigned:
        'La IANA guarda el número para ese servicio y, por norma, no se lo da a ningún otro. No significa que ese servicio sea lo que uno encuentra ahí: nada salvo la costumbre hace que los programas lo respeten.',
      reserved:
        'La IANA retiene el número, con un fin especial o porque está asignado para otro protocolo de transporte; no está disponible para una asignación normal (RFC 6335, sección 6).',
      unassigned:
        'La IANA no ha dado el número a ningún servicio, y aún puede hacerlo si se le pide. No significa que no se use: cualquier programa puede escuchar en él, y ningún cortafuegos sabe qué esperar.',
      'de-assigned':
        'La IANA dio una vez el número a un servicio y lo ha retirado. Algún día puede darse a otro (RFC 6335, sección 8.2).',
      'no-row':
        'El archivo de la IANA no menciona el número para este protocolo de transporte, ni siquiera como no asignado. De eso no se deduce nada.',
      dynamic: 'El número es para uso temporal y privado; la IANA nunca lo asigna (RFC 6335, sección 6).',
    },
    whyNoMatch: '¿Por qué el nombre no coincide con lo que hay?',
    doesItTell: '¿Dice el registro qué escucha en él?',
    use: {
      portZero: 'No. El programa que pide el puerto 0 recibe en su lugar uno libre cualquiera.',
      heldNow: 'Lo que lo ocupa ahora impide que otros usen las mismas direcciones.',
      perhapsHeld: 'No se pudo leer si está libre ahora.',
      assigned: (names) =>
        `Técnicamente sí; pero está registrado para ${list(names)}, y un servidor de eso en el mismo equipo chocaría con el tuyo.`,
      unassigned: 'Sí: no hay nada registrado para él. Eso no impide que otros también lo elijan.',
      reserved: 'Mejor no: el registro se lo guarda.',
      dynamic:
        'Solo si tu programa se las arregla con otro puerto: cualquier otro programa puede ocupar este cuando el tuyo arranque.',
      used: (software) =>
        `${listFew(software, 3)} ${uses(software, 'chocaría', 'chocarían')} con el tuyo si se ${uses(software, 'ejecutara', 'ejecutaran')} aquí.`,
      taken: 'Este equipo puede dárselo a una conexión saliente justo antes de que arranque tu servicio.',
      privileged: (from) => `Aquí hace falta un privilegio para escuchar en un puerto inferior a ${from}.`,
      browser: 'Los navegadores lo rechazan, así que no sirve para nada que deba abrirse en uno.',
      register: 'Para un servicio que otros vayan a instalar, la IANA asigna puertos a petición (RFC 6335).',
    },
    safe: {
      notRead: 'Depende de lo que escuche, que no se pudo leer; el número por sí solo no lo dice.',
      nothing:
        'No se encontró nada a la escucha, así que ahora no hay nada que cerrar. En otro caso dependería del programa: el número por sí solo no lo dice.',
      loopback:
        'Escucha solo para este equipo: otros equipos no pueden alcanzarlo directamente, pero sí cualquier programa y usuario de este, y un reenvío o un contenedor puede hacerlo llegar fuera.',
      reachable:
        'Depende del programa: de si pide contraseña, está al día y está pensado para otros. Puede bloquearlo un cortafuegos, que Portolan no ve. Si solo lo necesita este equipo, haz que escuche en 127.0.0.1.',
      hazards: 'Los peligros que se enumeran aquí son lo primero que hay que mirar.',
    },
    match:
      'No: dice para qué se apartó un puerto, y para este no tiene ningún servicio. Cualquier programa puede escuchar en cualquier puerto libre, así que el hecho es el proceso.',
    matchHere: (services) =>
      `${services.length === 1 ? 'El nombre' : 'Los nombres'} ${list(services)} ${services.length === 1 ? 'viene' : 'vienen'} del registro, que dice para qué se apartó el puerto. Nada obliga a ello: cualquier programa puede escuchar en cualquier puerto libre, así que el hecho es el proceso.`,
    no: 'No.',
  },
};
