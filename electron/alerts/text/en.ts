import type { Reach } from '../../shared/listener.ts';
import type { OccurrenceKind } from '../occurrence.ts';

/** A port as it is named in a sentence: `tcp 8080`. */
type PortName = string;

const scopes: Readonly<Record<Reach['scope'], string>> = {
  loopback: 'for this computer only',
  address: 'at one address of this computer',
  any: 'at every address of this computer',
};

const titles: Readonly<Record<OccurrenceKind, (port: number, program: string | null) => string>> = {
  'newly-reachable': (port) => `Other computers may reach port ${port}`,
  'owner-changed': (port) => `Port ${port} has another owner`,
  'new-program': (port, program) => `A new program listens: ${program ?? port}`,
  opened: (port) => `Port ${port} opened`,
  closed: (port) => `Port ${port} closed`,
};

const manyTitles: Readonly<Record<OccurrenceKind, (n: number, ports: string) => string>> = {
  'newly-reachable': (n, ports) => `Other computers may reach ${n} more ports: ${ports}`,
  'owner-changed': (n, ports) => `${n} ports have another owner: ${ports}`,
  'new-program': (_n, ports) => `New programs listen: ${ports}`,
  opened: (n, ports) => `${n} ports opened: ${ports}`,
  closed: (n, ports) => `${n} ports closed: ${ports}`,
};

const happened: Readonly<Record<OccurrenceKind, string>> = {
  'newly-reachable': 'became reachable',
  'owner-changed': 'changed its owner',
  'new-program': 'new program',
  opened: 'opened',
  closed: 'closed',
};

export const english = {
  hidden: 'A process that your user may not see',
  hiddenBefore: 'a process that your user may not see',
  /** @param pid null: hidden */
  holder: (name: string, place: string | null, pid: number | null) =>
    `${name}${place === null ? '' : ` (${place})`}${pid === null ? '' : `, pid ${pid}`}`,
  title: (kind: OccurrenceKind, port: number, program: string | null) => titles[kind](port, program),
  manyTitle: (kind: OccurrenceKind, n: number, ports: string) => manyTitles[kind](n, ports),
  mixedTitle: (n: number) => `${n} changes on the ports`,
  summaryTitle: (n: number, since: string) => (n === 1 ? `One change since ${since}` : `${n} changes since ${since}`),
  newlyReachable: (holder: string, port: PortName, scope: Reach['scope']) =>
    `${holder} listens on ${port} ${scopes[scope]}. A firewall may still block others.`,
  ownerChanged: (holder: string, port: PortName, before: string) =>
    `${holder} now listens on ${port}. Before, it was ${before}.`,
  newProgram: (holder: string, port: PortName, scope: Reach['scope']) =>
    `${holder} listens on ${port} ${scopes[scope]}. Portolan had not seen it listen before.`,
  opened: (holder: string, port: PortName, scope: Reach['scope']) => `${holder} listens on ${port} ${scopes[scope]}.`,
  closed: (holder: string, port: PortName) => `${holder} no longer listens on ${port}.`,
  happened: (kind: OccurrenceKind) => happened[kind],
  more: (n: number) => `and ${n} more`,
  silentUntil: (time: string) => `That was a lot for one hour: what comes next is told together at ${time}.`,
  story: 'Story',
  stop: 'Stop…',
  open: 'Open Portolan',
  tryTitle: 'This is how Portolan tells you',
  tryBody: 'Nothing happened: you asked to see a notification.',
  stopTitle: (name: string, port: PortName) => `Stop of ${name} on ${port}`,
};

export type AlertText = typeof english;
