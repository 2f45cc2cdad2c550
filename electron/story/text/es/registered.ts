import type { RegisteredWords } from '../en/registered.ts';
import { list } from './list.ts';

const privilege = (from: number) =>
  `Aquí un programa necesita un privilegio para escuchar en un puerto inferior a ${from}.`;
const keptBack = (ports: string, protocol: string) =>
  `Este equipo reserva ${ports} (${protocol.toUpperCase()}) para sí.`;

export const registeredWords: RegisteredWords = {
  range: {
    system:
      'Puertos del sistema, también llamados conocidos: los asigna la IANA tras la revisión del IETF o la aprobación del IESG.',
    user: 'Puertos de usuario, también llamados registrados: los asigna la IANA tras la revisión del IETF, la aprobación del IESG o la revisión de expertos.',
    dynamic:
      'Puertos dinámicos, también llamados privados o efímeros: nunca se asignan y están abiertos a cualquier programa.',
  },
  edgeOfRange: (port) => `El puerto ${port} en sí, al borde de un rango, está reservado.`,

  machine: {
    ephemeral: (ports, inside, protocol) =>
      `Este equipo toma puertos ${protocol === null ? '' : `${protocol.toUpperCase()} `}de ${ports} para las conexiones salientes: ${
        inside ? 'también este, así que puede estar ocupado por azar antes de que arranque un servicio' : 'este no'
      }.`,
    ephemeralUnknown: 'No se pudo leer qué puertos toma este equipo para las conexiones salientes.',
    privileged: {
      linux: (from) =>
        `Aquí un programa necesita root o CAP_NET_BIND_SERVICE para escuchar en un puerto inferior a ${from}.`,
      macos: (from) =>
        `Aquí un programa necesita root para escuchar en un puerto inferior a ${from} en una sola dirección; desde macOS 10.14, no en todas las direcciones.`,
      windows: privilege,
      other: privilege,
    },
    privilegeUnknown: 'No se pudo leer si aquí hace falta un privilegio para escuchar en él.',
    reserved: {
      linux: (ports, protocol) =>
        `Este equipo nunca da ${ports} (${protocol.toUpperCase()}) a un programa que pide un puerto libre cualquiera.`,
      macos: keptBack,
      windows: (ports, protocol) =>
        `Este equipo ha excluido ${ports} (${protocol.toUpperCase()}): un programa corriente no puede escuchar ahí.`,
      other: keptBack,
    },
  },

  assigned: (names) => `Asignado a ${list(names)}.`,
  namedWithPorts: (name, ports) => `${name} (todos los puertos ${ports})`,
  reserved: (ports) => `Reservado: el registro da ${ports ?? 'el puerto'} por reservado.`,
  setAside: (use) => `Reservado: el registro aparta el puerto para «${use}» y no da ningún nombre de servicio.`,
  unassigned: (ports) => `Sin asignar: el registro da ${ports ?? 'el puerto'} por no asignado.`,
  deAssigned: (ports, date) =>
    `Asignación retirada${date === null ? '' : ` (${date})`}: se retiró una asignación anterior de ${ports ?? 'este puerto'}.`,
  noRow: 'No tiene una entrada propia en el registro.',
  dynamic: (ports) => `Dinámico: los puertos ${ports} nunca se asignan.`,
  widespread: (names) =>
    `${list(names)} ${names.length === 1 ? 'consta' : 'constan'} como uso extendido, no como asignación.`,
  protocolNotStated: (names) =>
    `${list(names)} ${names.length === 1 ? 'figura' : 'figuran'} sin protocolo de transporte.`,

  registered: {
    assigned: (uses) =>
      `está asignado a ${list(
        uses.map(({ name, protocols }) => (protocols.length === 0 ? name : `${name} (${protocols.join(', ')})`)),
      )}`,
    withoutProtocol: (names) => `figura para ${list(names)}, sin protocolo de transporte`,
    statuses: (parts) =>
      list(parts.map(({ words, protocols }) => (parts.length === 1 ? words : `${words} para ${list(protocols)}`))),
    reserved: 'está reservado',
    unassigned: 'está sin asignar',
    'de-assigned': 'tiene la asignación retirada',
    'no-row': 'no tiene entrada en el registro',
    dynamic: 'es un puerto dinámico, que el registro nunca asigna',
  },
};
