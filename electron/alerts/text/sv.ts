import type { Reach } from '../../shared/listener.ts';
import type { OccurrenceKind } from '../occurrence.ts';
import type { AlertText } from './en.ts';

const scopes: Readonly<Record<Reach['scope'], string>> = {
  loopback: 'endast för den här datorn',
  address: 'på en av datorns adresser',
  any: 'på alla datorns adresser',
};

const titles: Readonly<Record<OccurrenceKind, (port: number, program: string | null) => string>> = {
  'newly-reachable': (port) => `Andra datorer kan kanske nå port ${port}`,
  'owner-changed': (port) => `Port ${port} har bytt ägare`,
  'new-program': (port, program) => `Ett nytt program lyssnar: ${program ?? port}`,
  opened: (port) => `Port ${port} öppnades`,
  closed: (port) => `Port ${port} stängdes`,
};

const manyTitles: Readonly<Record<OccurrenceKind, (n: number, ports: string) => string>> = {
  'newly-reachable': (n, ports) => `Andra datorer kan kanske nå ${n} portar till: ${ports}`,
  'owner-changed': (n, ports) => `${n} portar har bytt ägare: ${ports}`,
  'new-program': (_n, ports) => `Nya program lyssnar: ${ports}`,
  opened: (n, ports) => `${n} portar öppnades: ${ports}`,
  closed: (n, ports) => `${n} portar stängdes: ${ports}`,
};

const happened: Readonly<Record<OccurrenceKind, string>> = {
  'newly-reachable': 'blev nåbar',
  'owner-changed': 'bytte ägare',
  'new-program': 'nytt program',
  opened: 'öppnades',
  closed: 'stängdes',
};

export const swedish: AlertText = {
  hidden: 'En process som din användare inte får se',
  hiddenBefore: 'en process som din användare inte får se',
  holder: (name, place, pid) => `${name}${place === null ? '' : ` (${place})`}${pid === null ? '' : `, pid ${pid}`}`,
  title: (kind, port, program) => titles[kind](port, program),
  manyTitle: (kind, n, ports) => manyTitles[kind](n, ports),
  mixedTitle: (n) => `${n} ändringar på portarna`,
  summaryTitle: (n, since) => (n === 1 ? `En ändring sedan ${since}` : `${n} ändringar sedan ${since}`),
  newlyReachable: (holder, port, scope) =>
    `${holder} lyssnar på ${port} ${scopes[scope]}. En brandvägg kan ändå stoppa andra.`,
  ownerChanged: (holder, port, before) => `${holder} lyssnar nu på ${port}. Tidigare var det ${before}.`,
  newProgram: (holder, port, scope) =>
    `${holder} lyssnar på ${port} ${scopes[scope]}. Portolan hade inte sett det lyssna förut.`,
  opened: (holder, port, scope) => `${holder} lyssnar på ${port} ${scopes[scope]}.`,
  closed: (holder, port) => `${holder} lyssnar inte längre på ${port}.`,
  happened: (kind) => happened[kind],
  more: (n) => `och ${n} till`,
  silentUntil: (time) => `Det var mycket på en timme: det som följer berättas samlat klockan ${time}.`,
  story: 'Berättelse',
  stop: 'Stoppa…',
  open: 'Öppna Portolan',
  tryTitle: 'Så här meddelar Portolan dig',
  tryBody: 'Inget har hänt: du bad att få se en avisering.',
  stopTitle: (name, port) => `Stopp av ${name} på ${port}`,
};
