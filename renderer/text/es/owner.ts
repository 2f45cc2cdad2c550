import type { UnknownReason } from '../../../electron/shared/known.ts';
import { printable } from '../../../electron/shared/printable.ts';
import type { OverviewWords, OwnerWords } from '../en/owner.ts';
import { count, duration, figure } from './forms.ts';

const unknown: Readonly<Record<UnknownReason, string>> = {
  permission: 'oculto para tu usuario',
  gone: 'terminó mientras se leía',
  unsupported: 'este sistema no lo dice',
  timeout: 'tardó demasiado en leerse',
  parse: 'no se pudo entender',
};

export const overviewWords: OverviewWords = {
  open: (n, asOf) =>
    `${n === 1 ? 'puerto abierto' : 'puertos abiertos'}${asOf === null ? '' : ` en la última lectura (${asOf})`}`,
  reachable: (n) =>
    n === 0
      ? 'Todos aceptan conexiones solo desde este equipo.'
      : `${figure(n)} ${n === 1 ? 'escucha' : 'escuchan'} más allá de este equipo; un cortafuegos aún puede ${n === 1 ? 'bloquearlo' : 'bloquearlos'}.`,
  hint: 'Elige un puerto para leer su historia, o escribe cualquier número de 0 a 65535.',
  outdated: 'No se pudo leer si sigue siendo así: pueden haberse abierto o cerrado puertos desde entonces.',
  stale: (n) =>
    n === 1
      ? 'La última lectura no pudo confirmar 1 puerto más, que puede haberse cerrado.'
      : `La última lectura no pudo confirmar ${figure(n)} puertos más, que pueden haberse cerrado.`,
  scale: (open, asOf) =>
    `${count(open, 'puerto abierto', 'puertos abiertos')} entre los ${figure(65_536)}${asOf === null ? '' : `, según la última lectura (${asOf})`}`,
};

export const ownerWords: OwnerWords = {
  program: 'Programa',
  command: 'Orden',
  showAll: 'Mostrar todo',
  showLess: 'Mostrar menos',
  ofCommand: (pid) => `de la orden del pid ${pid}`,
  folder: 'Carpeta',
  user: 'Usuario',
  started: 'Iniciado',
  startedAgo: (date, age) => `${date}, hace ${duration(age)}`,
  parents: 'Iniciado por',
  executable: 'Ejecutable',
  project: 'Proyecto',
  projectIs: (marker) => `por su ${marker}`,
  unit: 'Unidad',
  unitIs: { system: 'un servicio del sistema', user: 'un servicio del usuario' },
  container: 'Contenedor',
  containerIs: (image, id) => `imagen ${image} · id ${id}`,
  listens: 'Escucha en',
  unknown,
  hidden: (user) => `Propietario oculto: ${user}`,
  noProcess: 'Ningún proceso ocupa este puerto',
  notNamed: 'usuario desconocido',
  incomplete: 'Puede haber otros propietarios ocultos',
  hiddenReason: 'no se pudo leer qué proceso ocupa este puerto',
  remedy: (words) => `Qué puedes hacer: ${words}`,
  openInBrowser: 'Abrir en el navegador',
  copyAddress: 'Copiar la dirección',
  stop: 'Detener…',
  stopNamed: (name, pid) => `Detener ${printable(name)}, pid ${pid}…`,
  stopHidden: (protocol, port) => `Detener lo que ocupa ${protocol} ${port}…`,
  cannotStop: (why) =>
    `No se puede detener: la hora de inicio de este proceso ${why === 'permission' ? 'está oculta para tu usuario' : `se desconoce (${unknown[why]})`}, ` +
    'así que no podría distinguirse de otro proceso con el mismo pid.',
};
