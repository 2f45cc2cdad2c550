import type { SocketProtocol } from '../../../electron/shared/transport.ts';
import type { FreePortWords } from '../en/free-port.ts';
import { all, count, figure } from './forms.ts';

const names: Readonly<Record<SocketProtocol, string>> = { tcp: 'TCP', udp: 'UDP' };

export const freePort: FreePortWords = {
  title: 'Siguiente puerto libre',
  close: 'Cerrar',
  intro: 'Para iniciar un servidor: nada escucha en él y nadie le ha dado un significado.',
  from: 'Desde',
  to: 'Hasta',
  protocol: 'Protocolo',
  protocols: names,
  find: 'Buscar',
  notAPort: 'Un número entero del 1 al 65535',
  wrongOrder: 'No puede ser menor que el primer puerto',
  searching: 'Buscando…',
  failed: (message) => `No se pudo buscar ningún puerto: ${message}`,
  found: (protocol) => `es el siguiente puerto ${names[protocol]} libre.`,
  bound: 'Hace un momento se pudo ocupar. Nadie te lo reserva: otro programa puede tomarlo.',
  notTried: 'No se pudo comprobar si se puede ocupar.',
  named: (reason, what) => `Aun así tiene un nombre: ${reason}${what.length === 0 ? '' : ` (${all(what)})`}.`,
  none: (protocol, from, to) =>
    from === to
      ? `El puerto ${names[protocol]} ${from} no sirve.`
      : `Ningún puerto ${names[protocol]} del ${from} al ${to} sirve.`,
  namedOnly: (port, reason, what) =>
    `Lo único en contra del ${port} es su nombre: ${reason}${what.length === 0 ? '' : ` (${all(what)})`}.`,
  takeNamed: (port) => `Usar el ${port} de todos modos`,
  copy: 'Copiar',
  copyHint: 'La tecla c lo copia.',
  next: 'El siguiente',
  passedOver: (n) => count(n, 'puerto descartado', 'puertos descartados'),
  ports: (first, last) => (first === last ? `${first}` : `${first}–${last}`),
  reasons: {
    'in-use': 'en uso',
    'not-bindable': 'no se pudo ocupar',
    excluded: 'reservado por el sistema',
    privileged: 'requiere privilegios',
    ephemeral: 'el sistema lo asigna a conexiones salientes',
    'browser-blocked': 'los navegadores lo rechazan',
    registered: 'registrado',
    'known-use': 'uso conocido, sin registrar',
  },
  what: (first, others) =>
    others === 0 ? all(first) : `${first.join(', ')} y ${others === 1 ? 'otro' : `otros ${figure(others)}`}`,
  moreLines: (n) => `y ${count(n, 'grupo más', 'grupos más')}`,
  unknown: 'Lo que no se tuvo en cuenta',
};
