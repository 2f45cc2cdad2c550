import { formsOf } from '../../../shared/forms.ts';
import type { Opener, StopText } from '../en/stop.ts';
import { type Holder, say } from '../say.ts';

const { figure, tenths } = formsOf('es');

function sayAll(holders: readonly Holder[]): string {
  return holders.length === 0 ? 'un proceso oculto para este usuario' : holders.map(say).join(', ');
}

function sayOpeners(openers: readonly Opener[]): string {
  if (openers.length === 0) return sayAll([]);
  return openers
    .map((opener) => (opener.starter ? `${say(opener)}, iniciado por ${say(opener.starter)}` : say(opener)))
    .join('; ');
}

const nobodySignalled = 'No se envió ninguna señal:';

const scopeUnknown: Readonly<Record<Parameters<StopText['scopeUnknown']>[0], string>> = {
  process: 'no se pudo averiguar cuál es el proceso.',
  children: 'no se pudo averiguar qué procesos inició.',
  group: 'no se pudo averiguar cuál es su grupo de procesos.',
  port: 'no se pudo averiguar quiénes ocupan el puerto.',
};

export const stopText: StopText = {
  signalTitle: (atOnce) => (atOnce ? 'Terminar el proceso al instante' : 'Pedir al proceso que termine'),
  signalEffect: (abrupt, force) => {
    if (abrupt)
      return 'Termina al instante y no puede acabar lo que está haciendo: este sistema no tiene una forma más suave.';
    return force
      ? 'Recibe SIGKILL: termina al instante y no puede acabar lo que está haciendo.'
      : 'Recibe SIGTERM, que le permite acabar lo que está haciendo.';
  },

  unreadable: (problems) => `${nobodySignalled} no se pudieron leer los sockets. ${problems}`,
  protectedPid: (pid) => `el pid ${pid} es el primer proceso del propio sistema.`,
  ownProcess: (pid) => `el pid ${pid} es el propio Portolan o un proceso bajo el que se ejecuta.`,
  hiddenProcess: 'el proceso está oculto para este usuario.',
  refused: (why) => `${nobodySignalled} ${why}`,
  identityChanged: (pid) =>
    `${nobodySignalled} el proceso que se mostró ha terminado, y el pid ${pid} pertenece ahora a otro.`,
  changed: 'lo que se iba a detener ha cambiado desde que se mostró. Míralo de nuevo y decide.',
  scopeUnknown: (scope) => scopeUnknown[scope],
  tooMany: (count, most) =>
    `alcanzaría a ${figure(count)} procesos, y una detención envía señales a ${figure(most)} como máximo.`,
  reopened: (where) =>
    `${nobodySignalled} lo que escucha en ${where} se cerró y se volvió a abrir desde que se mostró. Míralo de nuevo y decide.`,
  gone: (pid, where, others, complete) =>
    others.length === 0
      ? `${nobodySignalled} el pid ${pid} ya había terminado${complete ? `, y nada escucha en ${where}` : ''}.`
      : `${nobodySignalled} el pid ${pid} ya había terminado. Ahora ocupa ${where} ${sayAll(others)}.`,
  holderUnseen: (where) =>
    `${nobodySignalled} ${where} sigue abierto, pero esta vez no se pudo ver qué proceso lo ocupa.`,
  noLongerListens: (holder, where) => `${nobodySignalled} ${say(holder)} ya no escucha en ${where}.`,

  permission: (holder, user, obstacle) =>
    `${say(holder)} es de ${user}, y este usuario no puede enviarle señales.${obstacle === null ? '' : ` ${obstacle}`}`,
  failure: (message) => `No se pudo llevar a cabo: ${message}.`,
  partlyDenied: (count) =>
    count === 1
      ? 'No se pudo enviar la señal a uno de los procesos: este usuario no tiene permiso.'
      : `No se pudo enviar la señal a ${figure(count)} de los procesos: este usuario no tiene permiso.`,
  notElevated: (reason, message) =>
    reason === 'declined'
      ? `${nobodySignalled} no se concedieron permisos de administrador. ${message}`
      : `${nobodySignalled} no se pudieron pedir permisos de administrador. ${message}`,
  uncertain: (message) => `${message} No se sabe si se envió una señal.`,
  withSudo: 'Con permisos de administrador, en un terminal:',

  freed: (holder, where, seconds, running) =>
    [
      `${say(holder)} ha terminado, y ${where} está libre: durante ${tenths(seconds)} s no se vio que nadie lo abriera de nuevo.`,
      ...(running.length > 0 ? [`Siguen en marcha: ${sayAll(running)}.`] : []),
    ].join(' '),
  freedByAct: (title, where, seconds) =>
    `${title}: hecho, y ${where} está libre. Durante ${tenths(seconds)} s no se vio que nadie lo abriera de nuevo.`,
  freedButElsewhere: (holder, where, others) =>
    `${say(holder)} ya no ocupa ${where} en estas direcciones. En otras direcciones lo ocupa ${sayAll(others)}.`,
  closedButAlive: (holder, where) => `${where} está libre. ${say(holder)} lo cerró y sigue en marcha.`,
  didNotStop: (holder, where, signal, seconds, others) =>
    `${say(holder)}${others === 0 ? '' : ` con ${figure(others)} más`} no se detuvo en ${seconds} s tras ${signal} y sigue ocupando ${where}.`,
  actedInVain: (title, where, seconds) => `${title}: se pidió, pero ${where} sigue ocupado ${seconds} s después.`,
  heldByOthers: (holder, where, others, alive) =>
    alive
      ? `${where} sigue ocupado por ${sayAll(others)}.`
      : `${say(holder)} ha terminado, pero ${where} sigue ocupado por ${sayAll(others)}.`,
  openedAgain: (holder, where, openers, { closed, alive, acted }) => {
    const before = acted
      ? `${where} estaba libre`
      : alive
        ? `${say(holder)} cerró ${where}`
        : `${say(holder)} ha terminado`;
    const again =
      acted || alive ? `lo volvió a abrir ${sayOpeners(openers)}` : `${sayOpeners(openers)} volvió a abrir ${where}`;
    return `${before}, pero ${again}${closed ? ', y se ha cerrado desde entonces' : ''}.`;
  },
  openedByItself: (holder, where) => `${say(holder)} cerró ${where} y lo volvió a abrir por sí mismo. Sigue en marcha.`,
  openedLater: (seconds, openers) => `A los ${seconds} s lo volvió a abrir ${sayOpeners(openers)}.`,
  unknown: (holder, signal, problems) =>
    `${signal === null ? 'Se hizo' : `Se envió ${signal} a ${say(holder)}`}, pero después no se pudieron leer los sockets, así que no se conoce el resultado. ${problems}`,

  failed: (message) => `Algo falló en el propio Portolan, y no se sabe si se envió una señal. ${message}`,
  nothingListens: (where) => `Nada escucha en ${where}.`,
};
