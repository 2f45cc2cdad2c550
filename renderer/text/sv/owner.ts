import type { UnknownReason } from '../../../electron/shared/known.ts';
import { printable } from '../../../electron/shared/printable.ts';
import type { OverviewWords, OwnerWords } from '../en/owner.ts';
import { count, duration, figure } from './forms.ts';

const unknown: Readonly<Record<UnknownReason, string>> = {
  permission: 'dolt för din användare',
  gone: 'avslutades medan det lästes',
  unsupported: 'det här systemet säger det inte',
  timeout: 'tog för lång tid att läsa',
  parse: 'gick inte att förstå',
};

export const overviewWords: OverviewWords = {
  open: (n, asOf) => `${n === 1 ? 'öppen port' : 'öppna portar'}${asOf === null ? '' : ` enligt avläsningen ${asOf}`}`,
  reachable: (n) =>
    n === 0
      ? 'Alla tar emot anslutningar bara från den här datorn.'
      : `${figure(n)} lyssnar på mer än den här datorn; en brandvägg kan ändå blockera ${n === 1 ? 'den' : 'dem'}.`,
  hint: 'Välj en port för att läsa dess berättelse, eller skriv ett nummer från 0 till 65535.',
  outdated: 'Om det fortfarande stämmer kunde inte läsas av: portar kan ha öppnats eller stängts sedan dess.',
  stale: (n) =>
    `${count(n, 'port', 'portar')} till kunde inte bekräftas av den senaste avläsningen och kan ha stängts.`,
  scale: (open, asOf) =>
    `${count(open, 'öppen port', 'öppna portar')} bland alla ${figure(65_536)}${asOf === null ? '' : `, enligt avläsningen ${asOf}`}`,
};

export const ownerWords: OwnerWords = {
  program: 'Program',
  command: 'Kommando',
  showAll: 'Visa allt',
  showLess: 'Visa mindre',
  ofCommand: (pid) => `av kommandot för pid ${pid}`,
  folder: 'Mapp',
  user: 'Användare',
  started: 'Startad',
  startedAgo: (date, age) => `${date}, för ${duration(age)} sedan`,
  parents: 'Startad av',
  executable: 'Programfil',
  project: 'Projekt',
  projectIs: (marker) => `enligt dess ${marker}`,
  unit: 'Enhet',
  unitIs: { system: 'en tjänst i systemet', user: 'en tjänst hos användaren' },
  container: 'Container',
  containerIs: (image, id) => `avbild ${image} · id ${id}`,
  listens: 'Lyssnar på',
  unknown,
  hidden: (user) => `Dold ägare: ${user}`,
  noProcess: 'Ingen process håller den här porten',
  notNamed: 'okänd användare',
  incomplete: 'Fler ägare kan vara dolda',
  hiddenReason: 'vilken process som håller den här porten kunde inte läsas av',
  remedy: (words) => `Vad du kan göra: ${words}`,
  openInBrowser: 'Öppna i webbläsaren',
  copyAddress: 'Kopiera adressen',
  stop: 'Stoppa…',
  stopNamed: (name, pid) => `Stoppa ${printable(name)}, pid ${pid}…`,
  stopHidden: (protocol, port) => `Stoppa det som håller ${protocol} ${port}…`,
  cannotStop: (why) =>
    `Det går inte att stoppa: när den här processen startade är ${why === 'permission' ? unknown.permission : `okänt (${unknown[why]})`}, ` +
    'så en annan process med samma pid skulle inte kunna skiljas från den.',
};
