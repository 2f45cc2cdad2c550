import { printable } from '../../../electron/shared/printable.ts';
import type { StopPlan } from '../../../electron/shared/stop.ts';
import { mostNamed } from '../../model/most-named.ts';
import type { RevealWords, StopsWords, StopWords } from '../en/stop.ts';
import { count, duration, figure } from './forms.ts';

const processIs = (name: string, pid: number) => `${printable(name)}, pid ${pid}`;

function someOf(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return more > 0 ? `${names.slice(0, mostNamed).join(', ')} y ${figure(more)} más` : names.join(', ');
}

function named(processes: StopPlan['coOwners']): string {
  return someOf(processes.map(({ name, pid }) => `${printable(name)} (pid ${pid})`));
}

const roles: Readonly<Record<Parameters<StopWords['role']>[0], string | null>> = {
  target: null,
  parent: 'volvería a iniciarlo',
  child: 'iniciado por él',
  group: 'en su grupo de procesos',
  holder: 'escucha en el mismo puerto',
};

const signals: StopWords['signals'] = {
  SIGTERM: 'pide al proceso que termine, de modo que pueda guardar y cerrar',
  SIGKILL: 'termina el proceso al instante: no puede guardar nada antes',
};

const acts: Readonly<Record<Parameters<StopWords['act']>[0], string>> = {
  signal: 'Detenerlo',
  parent: 'Detenerlo',
  unit: 'Detener el servicio',
  container: 'Detener el contenedor',
  launchd: 'Detener el servicio',
  manager: 'Detenerlo',
  setting: 'Cambiarlo',
};

const waits: Readonly<Record<Parameters<StopWords['waitsFor']>[0], string>> = {
  signal: 'Enviando la señal…',
  parent: 'Enviando la señal…',
  unit: 'Esperando a systemctl…',
  container: 'Esperando a que el contenedor se detenga…',
  launchd: 'Esperando a launchctl…',
  manager: 'Esperando al programa que se ocupa de él…',
  setting: 'Esperando al sistema…',
};

export const stopWords: StopWords = {
  label: (protocol, port) => `Detener en ${protocol} ${port}`,
  planning: 'Averiguando a qué afectaría…',
  replanning: 'Averiguando a qué afectaría esto…',
  questions: {
    process: (name, pid) => `¿Detener ${processIs(name, pid)}?`,
    children: (name, pid, n) =>
      n === 2
        ? `¿Detener ${processIs(name, pid)}, y el proceso que inició?`
        : `¿Detener ${processIs(name, pid)}, y los ${figure(n - 1)} procesos que inició?`,
    group: (name, pid, n) =>
      `¿Detener el grupo de procesos de ${processIs(name, pid)}: ${count(n, 'proceso', 'procesos')}?`,
    port: (_name, _pid, n) =>
      n === 1
        ? '¿Detener el único proceso que escucha en este puerto?'
        : `¿Detener los ${figure(n)} procesos que escuchan en este puerto?`,
  },
  forceQuestion: (name, pid, processes) =>
    processes > 1
      ? `¿Forzar el fin de ${figure(processes)} procesos: ${processIs(name, pid)}, y los demás?`
      : `¿Forzar el fin de ${processIs(name, pid)}?`,
  wayQuestion: (title) => `¿${title}?`,
  ways: 'Cómo',
  shownOnly: (why) => `Portolan no lo hace por su cuenta: ${why}`,
  byHand: 'A mano:',
  scope: 'Cuánto',
  scopes: {
    process: () => 'Solo este proceso',
    children: (n) => (n === 2 ? 'Con el proceso que inició' : `Con los ${figure(n - 1)} procesos que inició`),
    group: (n) => `Todo su grupo de procesos (${figure(n)})`,
    port: (n) => `Los ${figure(n)} que escuchan en este puerto`,
  },
  signals,
  sends: (signal) => `Envía ${signal}, que ${signals[signal]}.`,
  abrupt: 'Termina al instante, sin guardar: este sistema no tiene una señal suave.',
  waits: (grace) => `Espera hasta ${duration(grace)} a que se cierre el puerto.`,
  alsoCloses: (sockets) => `También cierra ${someOf(sockets)}.`,
  clients: (n) => (n === 1 ? 'Se cortará 1 conexión.' : `Se cortarán ${figure(n)} conexiones.`),
  clientsUnknown: (why) => `No se sabe cuántas conexiones se cortarán: ${why}.`,
  coOwned: (others) => `El puerto sigue abierto: también lo ocupa ${named(others)}, que no se toca.`,
  runsOn: (children) => `Sigue en marcha: ${named(children)}, que inició este proceso.`,
  childrenUnknown: (why) => `No se sabe si inició otros procesos: ${why}.`,
  needsElevation: 'Tu usuario no puede terminarlo: el sistema pedirá permisos de administrador.',
  details: 'Detalles',
  who: 'Termina',
  role: (role) => roles[role],
  command: 'Orden',
  user: 'Usuario',
  signal: 'Señal',
  signalIs: (signal) => `${signal}: ${signals[signal]}`,
  closes: 'Cierra',
  leftAlone: 'No se toca',
  closesNothing: 'ningún socket que se pudiera leer',
  processIs,
  cancel: 'Cancelar',
  send: (signal, processes) =>
    processes > 1 ? `Enviar ${signal} a ${figure(processes)} procesos` : `Enviar ${signal}`,
  end: (processes) => (processes > 1 ? `Terminar ${figure(processes)} procesos al instante` : 'Terminarlo al instante'),
  act: (kind) => acts[kind],
  elevated: 'Detener, como administrador…',
  back: 'Volver al plan',

  starting: 'Empezando…',
  stopping: (name) => `Deteniendo ${printable(name)}…`,
  stoppingRow: 'deteniendo…',
  askingRights: 'Pidiendo permisos de administrador…',
  waitsFor: (kind) => waits[kind],
  letGo: (name) => `Esperando a que ${printable(name)} suelte el puerto:`,
  left: (left, grace) => `quedan ${duration(left)} de ${duration(grace)}`,
  overdue: 'en cualquier momento',
  watching: 'El puerto está cerrado. Vigilando si se vuelve a abrir…',
  force: 'Forzar la detención…',
  elevate: 'Probar con permisos de administrador…',
  copyStart: 'Copiar la orden de inicio',
  startHint: 'La orden de inicio va primero a su carpeta. Su entorno no se conserva.',
  failed: (message) => `No se envió nada: ${message}`,
  perhaps: (message) => `No se sabe si se envió la señal: ${message} Mira la lista antes de volver a intentarlo.`,
  close: 'Cerrar',
  nothingToStop: (port) => `Desde aquí no se puede detener nada en el puerto ${port}; su historia dice por qué.`,
  strips: 'Detenciones',
  elsewhere: (protocol, port) => `${protocol} ${port}:`,
  showStory: (port) => `Mostrar el puerto ${port}`,
};

export const revealWords: RevealWords = {
  ask: 'Averiguarlo con permisos de administrador…',
  asking: 'Pidiendo permisos de administrador…',
  found: (n) => `Encontrado con permisos de administrador: ${count(n, 'proceso', 'procesos')}`,
  nobody: 'Tampoco con permisos de administrador se encontró un proceso que lo ocupe.',
  not: (reason, message) =>
    ({
      absent: `Este equipo no tiene forma de pedir permisos de administrador: ${message}`,
      declined: `No se averiguó: ${message}`,
      failed: `Eso no funcionó: ${message}`,
    })[reason],
  failed: (message) => `Eso no funcionó: ${message}`,
};

export const stopsWords: StopsWords = {
  title: 'Detenciones hasta ahora',
  open: 'Detenciones hasta ahora',
  close: 'Cerrar',
  loading: 'Consultando qué se detuvo…',
  failed: (message) => `No se pudo consultar qué se ha detenido hasta ahora: ${message}`,
  empty: 'Todavía no se ha detenido nada.',
  emptyHint:
    'Aquí se guarda lo que Portolan detiene, con el resultado y con la forma de iniciarlo de nuevo. No sale de este equipo.',
  scopes: {
    process: 'solo este proceso',
    children: 'con lo que inició',
    group: 'su grupo de procesos',
    port: 'todos los del puerto',
  },
  outcomes: {
    freed: 'liberado',
    'still-held': 'sigue ocupado',
    'opened-again': 'abierto de nuevo',
    refused: 'rechazado',
    'permission-denied': 'permiso denegado',
    'already-gone': 'ya no estaba',
    'nothing-listens': 'nada escuchaba',
    unknown: 'no se sabe',
  },
  endless: 'La detención sigue en curso, o Portolan terminó antes de conocerse el resultado.',
  pending: 'aún no se sabe',
  process: (name, pid, user) => `${pid === null ? printable(name) : processIs(name, pid)}, de ${user}`,
  how: (way, signal, scope) => [way, signal, scope].filter((words) => words !== null).join(' · '),
  copyStart: 'Copiar la orden de inicio',
  startHint: 'La orden de inicio va primero a la carpeta del proceso. Su entorno no se conserva.',
  clear: 'Borrar…',
  clearQuestion: (n) =>
    `¿Olvidar ${count(n, 'detención', 'detenciones')}? También se olvida cómo iniciar de nuevo lo detenido. No se toca nada de lo que está en marcha.`,
  clearNow: 'Olvidar',
  cancel: 'Cancelar',
  cleared: 'Las detenciones se han olvidado.',
  notCleared: (message) => `No se olvidó nada: ${message}`,
};
