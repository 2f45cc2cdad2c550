import type { Reach } from '../../shared/listener.ts';
import type { OccurrenceKind } from '../occurrence.ts';
import type { AlertText } from './en.ts';

const scopes: Readonly<Record<Reach['scope'], string>> = {
  loopback: 'solo para este equipo',
  address: 'en una dirección de este equipo',
  any: 'en todas las direcciones de este equipo',
};

const titles: Readonly<Record<OccurrenceKind, (port: number, program: string | null) => string>> = {
  'newly-reachable': (port) => `Otros equipos podrían acceder al puerto ${port}`,
  'owner-changed': (port) => `El puerto ${port} tiene otro propietario`,
  'new-program': (port, program) => `Un programa nuevo está a la escucha: ${program ?? port}`,
  opened: (port) => `Se abrió el puerto ${port}`,
  closed: (port) => `Se cerró el puerto ${port}`,
};

const manyTitles: Readonly<Record<OccurrenceKind, (n: number, ports: string) => string>> = {
  'newly-reachable': (n, ports) => `Otros equipos podrían acceder a ${n} puertos más: ${ports}`,
  'owner-changed': (n, ports) => `${n} puertos tienen otro propietario: ${ports}`,
  'new-program': (_n, ports) => `Hay programas nuevos a la escucha: ${ports}`,
  opened: (n, ports) => `Se abrieron ${n} puertos: ${ports}`,
  closed: (n, ports) => `Se cerraron ${n} puertos: ${ports}`,
};

const happened: Readonly<Record<OccurrenceKind, string>> = {
  'newly-reachable': 'pasó a ser accesible',
  'owner-changed': 'cambió de propietario',
  'new-program': 'programa nuevo',
  opened: 'se abrió',
  closed: 'se cerró',
};

export const spanish: AlertText = {
  hidden: 'Un proceso que tu usuario no puede ver',
  hiddenBefore: 'un proceso que tu usuario no puede ver',
  holder: (name, place, pid) => `${name}${place === null ? '' : ` (${place})`}${pid === null ? '' : `, pid ${pid}`}`,
  title: (kind, port, program) => titles[kind](port, program),
  manyTitle: (kind, n, ports) => manyTitles[kind](n, ports),
  mixedTitle: (n) => `${n} cambios en los puertos`,
  summaryTitle: (n, since) => (n === 1 ? `Un cambio desde las ${since}` : `${n} cambios desde las ${since}`),
  newlyReachable: (holder, port, scope) =>
    `${holder} escucha en ${port} ${scopes[scope]}. Aun así, un cortafuegos podría bloquear a otros.`,
  ownerChanged: (holder, port, before) => `${holder} escucha ahora en ${port}. Antes lo hacía ${before}.`,
  newProgram: (holder, port, scope) =>
    `${holder} escucha en ${port} ${scopes[scope]}. Portolan no lo había visto escuchar antes.`,
  opened: (holder, port, scope) => `${holder} escucha en ${port} ${scopes[scope]}.`,
  closed: (holder, port) => `${holder} ya no escucha en ${port}.`,
  happened: (kind) => happened[kind],
  more: (n) => `y ${n} más`,
  silentUntil: (time) => `Fueron muchos avisos para una hora: lo que siga se contará junto a las ${time}.`,
  story: 'Historia',
  stop: 'Detener…',
  open: 'Abrir Portolan',
  tryTitle: 'Así te avisa Portolan',
  tryBody: 'No ha pasado nada: pediste ver una notificación.',
  stopTitle: (name, port) => `Detención de ${name} en ${port}`,
};
