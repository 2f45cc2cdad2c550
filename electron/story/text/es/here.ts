import type { HereWords } from '../en/here.ts';
import { count, list } from './list.ts';

export const hereWords: HereWords = {
  portName: (port, protocol) => (protocol === null ? `Puerto ${port}` : `Puerto ${protocol} ${port}`),
  headline: {
    closed: (port, registered, here) => `${port}: ${registered}; ${here}.`,
    notRead: 'no se sabe qué escucha aquí en él, porque no se han leído los sockets',
    unsupported: 'no se sabe qué escucha aquí en él, porque Portolan no lee sockets de ese tipo',
    uncertain: 'no se puede saber si algo escucha aquí en él, porque no se pudieron leer todos los sockets',
    nothing: 'aquí no se encontró nada que escuche en él',
    open: (port, holders, tail) => `${port}: ${list(holders)}${tail}.`,
    tail: (verdict, likely) => {
      if (verdict === 'expected' && likely !== null) return `, muy probablemente ${likely}`;
      if (verdict === 'plausible' && likely !== null) return `, probablemente ${likely}`;
      if (verdict === 'unusual')
        return `${likely === null ? '' : `, muy probablemente ${likely}`}: inusual en este puerto`;
      return likely === null ? '; no se puede saber qué ofrece' : `, quizá ${likely}`;
    },
    lastConfirmed: (holder, moment) => `${holder}, según la última confirmación (${moment})`,
  },
  opening: {
    agrees: (registered) => `El registro coincide: ${registered}.`,
    differs: (registered) => `El registro dice otra cosa: ${registered}.`,
    registered: (registered) => `En el registro, ${registered}.`,
    otherwise: (registered) => `Para otro protocolo de transporte, el mismo número ${registered}.`,
    reach: (protocol, addressed, reachable, past) => {
      const verb = protocol === 'tcp' ? (past ? 'Aceptaba' : 'Acepta') : past ? 'Recibía' : 'Recibe';
      const what = protocol === 'tcp' ? 'conexiones dirigidas' : 'datagramas dirigidos';
      return `${verb} ${what} a ${addressed}${reachable ? '; un cortafuegos aún puede impedirlo' : ''}.`;
    },
  },
  hereSummary: {
    notRead: 'No se han leído los sockets de este equipo, así que no se puede concluir nada.',
    unsupported: (protocol) => `Portolan no lee sockets ${protocol}, así que no se puede concluir nada.`,
    uncertain: (port) =>
      `No se encontró nada en el puerto ${port}, pero no se pudieron leer todos los sockets: eso no demuestra que esté libre.`,
    nothing: (port) =>
      `No se encontró nada a la escucha en el puerto ${port} de TCP ni de UDP; SCTP y DCCP no se leen.`,
    nothingOn: (port) => `${port}: no se encontró nada a la escucha.`,
    holds: (holder, addressed) => `Aquí ${holder} a ${addressed}.`,
    firewall: 'Un cortafuegos aún puede bloquearlo.',
    maybeMore: 'No se pudieron leer todos los sockets, así que puede haber más.',
  },
  // Each ends with what the addresses are joined to, so that it agrees with its noun.
  listens: {
    tcp: (several) => `${several ? 'aceptan' : 'acepta'} conexiones por TCP dirigidas`,
    udp: (several) => `${several ? 'reciben' : 'recibe'} datagramas por UDP dirigidos`,
  },
  listened: {
    tcp: (moment) => `aceptaba, según la última confirmación (${moment}), conexiones por TCP dirigidas`,
    udp: (moment) => `recibía, según la última confirmación (${moment}), datagramas por UDP dirigidos`,
  },
  holder: (process, listens) => `${process} ${listens}`,
  process: (name, pids) => `${name} (${pids.length === 1 ? 'pid' : 'pids'} ${list(pids.map(String))})`,
  processes: (named, more) => list(more === 0 ? named : [...named, `${count(more, 'proceso', 'procesos')} más`]),
  hiddenName: 'un proceso cuyo nombre no se pudo leer',
  inPlace: {
    container: (name) => `en el contenedor ${name}`,
    'for container': (name) => `para el contenedor ${name}`,
    project: (name) => `en el proyecto ${name}`,
    unit: (name) => `de ${name}`,
  },
  container: (name) => `el contenedor ${name}`,
  unit: (name) => `un proceso de ${name}`,
  hiddenProcess: 'un proceso que no se pudo identificar',
  noProcess: 'algo que no pertenece a ningún proceso',
  reach: {
    loopback: 'este equipo únicamente',
    address: (addresses) => list(addresses),
    any: {
      both: 'cualquier dirección de este equipo',
      ipv4: 'cualquier dirección IPv4 de este equipo',
      ipv6: 'cualquier dirección IPv6 de este equipo',
      'ipv4, ipv6 unknown': 'cualquier dirección IPv4 de este equipo (la parte de IPv6 se desconoce)',
      'ipv6, ipv4 unknown': 'cualquier dirección IPv6 de este equipo (la parte de IPv4 se desconoce)',
      unknown: 'cualquier dirección de este equipo (se desconoce en qué versiones de IP)',
    },
    onDevice: (addresses, device) => `${addresses}, solo en el dispositivo ${device}`,
  },
};
