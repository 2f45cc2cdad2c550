import type { LayerName } from '../../model/chart/marks.ts';
import type { Range } from '../../model/chart/ranges.ts';
import { count } from './forms.ts';

const rangeNames: Readonly<Record<Range['name'], string>> = { system: 'System', user: 'User', dynamic: 'Dynamic' };

const layers: Readonly<Record<LayerName, string>> = {
  assigned: 'Assigned in the registry',
  blocked: 'Browsers refuse it',
  here: 'Open, this computer only',
  elsewhere: 'Open, more than this computer',
  recent: 'Was open lately',
  favourite: 'Favourite',
};

const span = (first: number, last: number) => `${first}–${last}`;

export const chart = {
  title: 'Chart of ports',
  close: 'Close',
  loading: 'Asking what is known of all ports…',
  failed: (message: string) => `What the registry says of the ports could not be asked: ${message}`,

  summary: (open: number, elsewhere: number) =>
    `${count(open, 'open port', 'open ports')} among all 65,536, ${elsewhere} bound to more than this computer`,
  asOf: (time: string) => `as of ${time}`,
  unread: 'Which ports are open could not be read.',
  incomplete: 'The reading was incomplete: other ports may be open too.',

  picture: 'Chart of all 65,536 ports',
  howToMove:
    'Arrow keys move by one and by ten, with Shift by a hundred and by a thousand. Page Up and Page Down go from range to range, N and P to the next and the previous open port. Type a number to go there. Enter opens the story.',
  keys: 'Arrows ±1, ±10 · Shift ±100, ±1000 · Page keys: ranges · N, P: open ports · digits: go there · Enter: story',
  rangeNames,
  span,
  range: (name: Range['name'], first: number, last: number) => `${rangeNames[name]}, ${span(first, last)}`,

  /** The line about one port: `5432 postgresql – open, postgres, this computer only`. */
  spoken: (port: number, name: string | null, facts: readonly string[]) =>
    `${port}${name === null ? '' : ` ${name}`} – ${facts.join(', ')}`,
  open: 'open',
  notOpen: 'not open',
  openUnknown: 'not known whether it is open',
  hiddenOwner: 'owner hidden',
  assignedFor: (protocols: readonly string[]) => `assigned for ${protocols.join(', ')}`,
  noProtocol: 'registered without a protocol',
  unassigned: 'unassigned',
  neverAssigned: 'never assigned',
  registryUnknown: 'registry not asked yet',
  wasOpen: (when: string) => `was open ${when}`,
  blocked: 'browsers refuse it',
  favourite: 'favourite',
  givenOut: 'in the range that this computer gives out',
  stale: 'could not be confirmed',

  lens: (first: number, last: number) => `Ports ${span(first, last)}`,
  hint: 'Point at a port, or go to one:',
  goTo: 'Go to port',
  noPort: 'Ports go from 0 to 65535.',
  story: 'Story',

  legend: 'Legend',
  layers,
  layerCount: (n: number) => count(n, 'port', 'ports'),
  ephemeral: (first: number, last: number, protocols: readonly string[]) =>
    `${span(first, last)}: given out by this computer for outgoing connections (${protocols.join(', ')})`,
  ephemeralUnknown: 'Which ports this computer gives out could not be read.',
  recentUnknown: (message: string) => `Which ports were open lately is not known: ${message}`,
  recentSince: (moment: string) => `What was open is known since ${moment}.`,
  edition: (date: string) => `Registry edition of ${date}`,

  list: 'Open ports by range',
  noneInRange: 'None is open.',

  save: 'Save the chart',
  savePng: 'As PNG',
  saveSvg: 'As SVG',
  fileName: (day: string, kind: 'png' | 'svg') => `portolan-chart-${day}.${kind}`,
  saved: (kind: string) => `The chart was handed over as ${kind}.`,
  notSaved: 'The picture could not be made.',
  drawn: (moment: string, edition: string | null) =>
    `Portolan, ${moment}${edition === null ? '' : ` · registry edition of ${edition}`}`,
  howToRead: 'Each cell is a port; a square of ten by ten is a hundred.',
};

export type ChartWords = typeof chart;
