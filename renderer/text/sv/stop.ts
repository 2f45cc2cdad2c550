import { printable } from '../../../electron/shared/printable.ts';
import type { StopPlan } from '../../../electron/shared/stop.ts';
import { mostNamed } from '../../model/most-named.ts';
import type { RevealWords, StopsWords, StopWords } from '../en/stop.ts';
import { count, duration, figure } from './forms.ts';

const processIs = (name: string, pid: number) => `${printable(name)}, pid ${pid}`;

function someOf(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return more > 0 ? `${names.slice(0, mostNamed).join(', ')} och ${figure(more)} till` : names.join(', ');
}

function named(processes: StopPlan['coOwners']): string {
  return someOf(processes.map(({ name, pid }) => `${printable(name)} (pid ${pid})`));
}

const roles: Readonly<Record<Parameters<StopWords['role']>[0], string | null>> = {
  target: null,
  parent: 'skulle starta den igen',
  child: 'startad av den',
  group: 'i dess processgrupp',
  holder: 'lyssnar på samma port',
};

const signals: StopWords['signals'] = {
  SIGTERM: 'ber processen att avsluta, så att den kan spara och stänga',
  SIGKILL: 'avslutar processen genast: den kan inte spara något först',
};

const acts: Readonly<Record<Parameters<StopWords['act']>[0], string>> = {
  signal: 'Stoppa den',
  parent: 'Stoppa den',
  unit: 'Stoppa tjänsten',
  container: 'Stoppa containern',
  launchd: 'Stoppa tjänsten',
  manager: 'Stoppa den',
  setting: 'Ändra den',
};

const waits: Readonly<Record<Parameters<StopWords['waitsFor']>[0], string>> = {
  signal: 'Skickar signalen…',
  parent: 'Skickar signalen…',
  unit: 'Väntar på systemctl…',
  container: 'Väntar på att containern ska stanna…',
  launchd: 'Väntar på launchctl…',
  manager: 'Väntar på programmet som sköter den…',
  setting: 'Väntar på systemet…',
};

export const stopWords: StopWords = {
  label: (protocol, port) => `Stoppa på ${protocol} ${port}`,
  planning: 'Tar reda på vad som skulle påverkas…',
  replanning: 'Tar reda på vad det här skulle påverka…',
  questions: {
    process: (name, pid) => `Stoppa ${processIs(name, pid)}?`,
    children: (name, pid, n) =>
      n === 2
        ? `Stoppa ${processIs(name, pid)}, och processen som den startade?`
        : `Stoppa ${processIs(name, pid)}, och de ${figure(n - 1)} processer som den startade?`,
    group: (name, pid, n) => `Stoppa processgruppen för ${processIs(name, pid)}: ${count(n, 'process', 'processer')}?`,
    port: (_name, _pid, n) =>
      n === 1
        ? 'Stoppa den enda process som lyssnar på den här porten?'
        : `Stoppa alla ${figure(n)} processer som lyssnar på den här porten?`,
  },
  forceQuestion: (name, pid, processes) =>
    processes > 1
      ? `Tvinga ${figure(processes)} processer att avslutas: ${processIs(name, pid)}, och de andra?`
      : `Tvinga ${processIs(name, pid)}, att avslutas?`,
  wayQuestion: (title) => `${title}?`,
  ways: 'Hur',
  shownOnly: (why) => `Portolan gör inte det här på egen hand: ${why}`,
  byHand: 'För hand:',
  scope: 'Hur mycket',
  scopes: {
    process: () => 'Bara den här processen',
    children: (n) =>
      n === 2 ? 'Med processen som den startade' : `Med de ${figure(n - 1)} processer som den startade`,
    group: (n) => `Hela dess processgrupp (${figure(n)})`,
    port: (n) => `Alla ${figure(n)} som lyssnar på den här porten`,
  },
  signals,
  sends: (signal) => `Skickar ${signal}, som ${signals[signal]}.`,
  abrupt: 'Avslutas genast, utan att spara: det här systemet har ingen mild signal.',
  waits: (grace) => `Väntar upp till ${duration(grace)} på att porten stängs.`,
  alsoCloses: (sockets) => `Stänger också ${someOf(sockets)}.`,
  clients: (n) => `${count(n, 'anslutning', 'anslutningar')} kommer att brytas.`,
  clientsUnknown: (why) => `Hur många anslutningar som bryts är okänt: ${why}.`,
  coOwned: (others) => `Porten förblir öppen: den hålls också av ${named(others)}, som lämnas i fred.`,
  runsOn: (children) => `Körs vidare: ${named(children)}, som den startade.`,
  childrenUnknown: (why) => `Om den startade andra processer är okänt: ${why}.`,
  needsElevation: 'Din användare får inte avsluta den: systemet kommer att be om administratörsrättigheter.',
  details: 'Detaljer',
  who: 'Avslutar',
  role: (role) => roles[role],
  command: 'Kommando',
  user: 'Användare',
  signal: 'Signal',
  signalIs: (signal) => `${signal}: ${signals[signal]}`,
  closes: 'Stänger',
  leftAlone: 'Lämnas i fred',
  closesNothing: 'ingen socket som kunde läsas av',
  processIs,
  cancel: 'Avbryt',
  send: (signal, processes) =>
    processes > 1 ? `Skicka ${signal} till ${figure(processes)} processer` : `Skicka ${signal}`,
  end: (processes) => (processes > 1 ? `Avsluta ${figure(processes)} processer genast` : 'Avsluta den genast'),
  act: (kind) => acts[kind],
  elevated: 'Stoppa, som administratör…',
  back: 'Tillbaka till planen',

  starting: 'Börjar…',
  stopping: (name) => `Stoppar ${printable(name)}…`,
  stoppingRow: 'stoppar…',
  askingRights: 'Ber om administratörsrättigheter…',
  waitsFor: (kind) => waits[kind],
  letGo: (name) => `Väntar på att ${printable(name)} ska släppa porten:`,
  left: (left, grace) => `${duration(left)} kvar av ${duration(grace)}`,
  overdue: 'när som helst nu',
  watching: 'Porten är stängd. Bevakar om den öppnas igen…',
  force: 'Tvinga fram stopp…',
  elevate: 'Försök med administratörsrättigheter…',
  copyStart: 'Kopiera startkommandot',
  startHint: 'Startkommandot går först till sin mapp. Dess miljö sparas inte.',
  failed: (message) => `Inget skickades: ${message}`,
  perhaps: (message) => `Det är okänt om signalen skickades: ${message} Titta i listan innan du försöker igen.`,
  close: 'Stäng',
  nothingToStop: (port) => `Inget på port ${port} kan stoppas härifrån; dess berättelse säger varför.`,
  strips: 'Stopp',
  elsewhere: (protocol, port) => `${protocol} ${port}:`,
  showStory: (port) => `Visa port ${port}`,
};

export const revealWords: RevealWords = {
  ask: 'Ta reda på det med administratörsrättigheter…',
  asking: 'Ber om administratörsrättigheter…',
  found: (n) => `Hittat med administratörsrättigheter: ${count(n, 'process', 'processer')}`,
  nobody: 'Inte heller med administratörsrättigheter hittades någon process som håller den.',
  not: (reason, message) =>
    ({
      absent: `Den här datorn har inget sätt att be om administratörsrättigheter: ${message}`,
      declined: `Det blev inte klarlagt: ${message}`,
      failed: `Det gick inte: ${message}`,
    })[reason],
  failed: (message) => `Det gick inte: ${message}`,
};

export const stopsWords: StopsWords = {
  title: 'Stopp hittills',
  open: 'Stopp hittills',
  close: 'Stäng',
  loading: 'Frågar vad som har stoppats…',
  failed: (message) => `Det gick inte att ta reda på vad som har stoppats hittills: ${message}`,
  empty: 'Inget har stoppats än.',
  emptyHint:
    'Det som Portolan stoppar sparas här, med vad det ledde till och hur det startas igen. Det stannar på den här datorn.',
  scopes: {
    process: 'bara den här processen',
    children: 'med det den startade',
    group: 'dess processgrupp',
    port: 'alla på porten',
  },
  outcomes: {
    freed: 'frigjord',
    'still-held': 'hålls fortfarande',
    'opened-again': 'öppnad igen',
    refused: 'avvisat',
    'permission-denied': 'åtkomst nekad',
    'already-gone': 'redan borta',
    'nothing-listens': 'inget lyssnade',
    unknown: 'okänt',
  },
  endless: 'Stoppet pågår, eller så avslutades Portolan innan resultatet var känt.',
  pending: 'ännu okänt',
  process: (name, pid, user) => `${pid === null ? printable(name) : processIs(name, pid)}, användare ${user}`,
  how: (way, signal, scope) => [way, signal, scope].filter((words) => words !== null).join(' · '),
  copyStart: 'Kopiera startkommandot',
  startHint: 'Ett startkommando går först till processens mapp. Dess miljö sparas inte.',
  clear: 'Rensa…',
  clearQuestion: (n) =>
    `Glömma ${count(n, 'stopp', 'stopp')}? Hur de startas igen glöms också. Inget som körs påverkas.`,
  clearNow: 'Glöm',
  cancel: 'Avbryt',
  cleared: 'Stoppen är glömda.',
  notCleared: (message) => `Inget glömdes: ${message}`,
};
