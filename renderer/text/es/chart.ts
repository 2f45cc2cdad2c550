import type { ChartWords } from '../en/chart.ts';

const rangeNames: ChartWords['rangeNames'] = { system: 'Sistema', user: 'Usuario', dynamic: 'Dinámicos' };

const ports = (n: number) => `${n} ${n === 1 ? 'puerto' : 'puertos'}`;
const span = (first: number, last: number) => `${first}–${last}`;

export const chart: ChartWords = {
  title: 'Carta de puertos',
  close: 'Cerrar',
  loading: 'Consultando lo que se sabe de todos los puertos…',
  failed: (message) => `No se pudo consultar lo que dice el registro sobre los puertos: ${message}`,

  summary: (open, elsewhere) =>
    `${ports(open)} ${open === 1 ? 'abierto' : 'abiertos'} entre los 65.536, ${elsewhere} no solo para este equipo`,
  asOf: (time) => `a las ${time}`,
  unread: 'No se pudo leer qué puertos están abiertos.',
  incomplete: 'La lectura quedó incompleta: puede haber otros puertos abiertos.',

  picture: 'Carta de los 65.536 puertos',
  howToMove:
    'Las flechas avanzan de uno en uno y de diez en diez; con Mayús, de cien en cien y de mil en mil. Re Pág y Av Pág van de rango en rango; N y P, al puerto abierto siguiente y al anterior. Escribe un número para ir a él. Intro abre la historia.',
  keys: 'Flechas ±1, ±10 · Mayús ±100, ±1000 · Re Pág, Av Pág: rangos · N, P: puertos abiertos · cifras: ir · Intro: historia',
  rangeNames,
  span,
  range: (name, first, last) => `${rangeNames[name]}, ${span(first, last)}`,

  spoken: (port, name, facts) => `${port}${name === null ? '' : ` ${name}`} – ${facts.join(', ')}`,
  open: 'abierto',
  notOpen: 'no está abierto',
  openUnknown: 'no se sabe si está abierto',
  hiddenOwner: 'propietario oculto',
  assignedFor: (protocols) => `asignado para ${protocols.join(', ')}`,
  noProtocol: 'registrado sin protocolo',
  unassigned: 'sin asignar',
  neverAssigned: 'nunca se asigna',
  registryUnknown: 'registro aún sin consultar',
  wasOpen: (when) => `estuvo abierto, ${when}`,
  blocked: 'los navegadores lo rechazan',
  favourite: 'favorito',
  givenOut: 'en el rango que reparte este equipo',
  stale: 'no se pudo confirmar',

  lens: (first, last) => `Puertos ${span(first, last)}`,
  hint: 'Señala un puerto o ve a uno:',
  goTo: 'Ir al puerto',
  noPort: 'Los puertos van del 0 al 65535.',
  story: 'Historia',

  legend: 'Leyenda',
  layers: {
    assigned: 'Asignado en el registro',
    blocked: 'Los navegadores lo rechazan',
    here: 'Abierto, solo este equipo',
    elsewhere: 'Abierto, no solo este equipo',
    recent: 'Estuvo abierto hace poco',
    favourite: 'Favorito',
  },
  layerCount: ports,
  ephemeral: (first, last, protocols) =>
    `${span(first, last)}: los que este equipo reparte para conexiones salientes (${protocols.join(', ')})`,
  ephemeralUnknown: 'No se pudo leer qué puertos reparte este equipo.',
  recentUnknown: (message) => `No se sabe qué puertos estuvieron abiertos hace poco: ${message}`,
  recentSince: (moment) => `Lo que estuvo abierto se conoce desde el ${moment}.`,
  edition: (date) => `Edición del registro del ${date}`,

  list: 'Puertos abiertos por rango',
  noneInRange: 'Ninguno está abierto.',

  save: 'Guardar la carta',
  savePng: 'Como PNG',
  saveSvg: 'Como SVG',
  fileName: (day, kind) => `portolan-carta-${day}.${kind}`,
  saved: (kind) => `La carta se entregó como ${kind}.`,
  notSaved: 'No se pudo crear la imagen.',
  drawn: (moment, edition) => `Portolan, ${moment}${edition === null ? '' : ` · edición del registro del ${edition}`}`,
  howToRead: 'Cada celda es un puerto; un cuadro de diez por diez, una centena.',
};
