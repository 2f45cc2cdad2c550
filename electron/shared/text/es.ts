import { formsOf } from '../forms.ts';
import { localMoment } from '../local-moment.ts';
import { type SocketProtocol, transportProtocols } from '../transport.ts';
import type { SharedRegistryWords, SharedSourcesWords } from './en.ts';

const { all, count, figure, tenths } = formsOf('es');

export const registryWords: SharedRegistryWords = {
  edition: (date) => `Edición del registro del ${date}`,
  origin: ({ origin, shippedDate }, importedAt) =>
    origin === 'shipped' ? 'vino con Portolan' : `importada el ${importedAt}; Portolan vino con la del ${shippedDate}`,
  records: (records) => count(records, 'entrada', 'entradas'),
  assigned: ({ counts }) =>
    `puertos con un servicio asignado: ${transportProtocols.map((each) => `${figure(counts.assigned[each])} ${each}`).join(', ')}`,
};

export const sourcesWords: SharedSourcesWords = {
  asked: ({ at, reader: { user, uid } }) =>
    `Consultadas el ${localMoment(at)} con los permisos de ${user}${uid === null ? '' : ` (uid ${uid})`}.`,
  hidden: ({ hiddenOwners, reader: { user } }) => {
    if (hiddenOwners === null)
      return `No se sabe cuántos propietarios están ocultos para ${user}: la fuente principal no respondió.`;
    if (hiddenOwners === 0) return `Ningún propietario de un socket está oculto para ${user}.`;
    return hiddenOwners === 1
      ? `El propietario de 1 socket está oculto para ${user}.`
      : `Los propietarios de ${figure(hiddenOwners)} sockets están ocultos para ${user}.`;
  },
  remedy: (words) => `Qué puedes hacer: ${words}`,
  roles: {
    main: 'da las filas',
    details: 'añade lo que la fuente principal no puede saber',
    check: 'segunda opinión',
    containers: 'pone nombre a los contenedores y a sus puertos',
  },
  states: {
    answered: 'respondió',
    failed: 'falló',
    absent: 'no está en este equipo',
  },
  saw: ({ role, socketsSeen: seen }) => {
    if (seen === null) return 'no vio nada';
    return `vio ${role === 'containers' ? count(seen, 'puerto publicado', 'puertos publicados') : count(seen, 'socket', 'sockets')}`;
  },
  cost: ({ wallMs, cpuMs }) => `en ${milliseconds(wallMs)}, de ellos ${milliseconds(cpuMs)} de procesador`,
  onlyHere: (n) => `Solo esta fuente vio ${count(n, 'socket', 'sockets')}:`,
  missingHere: (n) => `Otras vieron ${count(n, 'socket', 'sockets')} que esta fuente no vio:`,
  agrees: 'Vio lo mismo que las demás.',
  agreesInPart: (common, rest) =>
    `Vio los mismos sockets ${protocols(common)} que las demás; no mira los de ${protocols(rest)}.`,
  agreedInPart: (common, rest) =>
    `Vio los mismos sockets ${protocols(common)} que las demás, que no miran los de ${protocols(rest)}.`,
  more: (n) => `y ${figure(n)} más`,
};

function protocols(names: readonly SocketProtocol[]): string {
  return all(names.map((name) => name.toUpperCase()));
}

function milliseconds(value: number): string {
  return value < 1_000 ? `${tenths(value)} ms` : `${tenths(value / 1_000)} s`;
}
