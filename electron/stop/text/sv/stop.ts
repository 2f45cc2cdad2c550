import { formsOf } from '../../../shared/forms.ts';
import type { Opener, StopText } from '../en/stop.ts';
import { type Holder, say } from '../say.ts';

const { figure, tenths } = formsOf('sv');

function sayAll(holders: readonly Holder[]): string {
  return holders.length === 0 ? 'en process som är dold för den här användaren' : holders.map(say).join(', ');
}

function sayOpeners(openers: readonly Opener[]): string {
  if (openers.length === 0) return sayAll([]);
  return openers
    .map((opener) => (opener.starter ? `${say(opener)}, startad av ${say(opener.starter)}` : say(opener)))
    .join('; ');
}

const nobodySignalled = 'Ingen signal skickades:';

const scopeUnknown: Readonly<Record<Parameters<StopText['scopeUnknown']>[0], string>> = {
  process: 'vilken processen är gick inte att ta reda på.',
  children: 'vilka processer den startade gick inte att ta reda på.',
  group: 'dess processgrupp gick inte att ta reda på.',
  port: 'vilka som håller porten gick inte att ta reda på.',
};

export const stopText: StopText = {
  signalTitle: (atOnce) => (atOnce ? 'Avsluta processen genast' : 'Be processen att avsluta'),
  signalEffect: (abrupt, force) => {
    if (abrupt)
      return 'Den avslutas genast och kan inte göra klart det den håller på med: det här systemet har inget mildare sätt.';
    return force
      ? 'Den får SIGKILL: den avslutas genast och kan inte göra klart det den håller på med.'
      : 'Den får SIGTERM, som låter den göra klart det den håller på med.';
  },

  unreadable: (problems) => `${nobodySignalled} socketarna kunde inte läsas av. ${problems}`,
  protectedPid: (pid) => `pid ${pid} är systemets egen första process.`,
  ownProcess: (pid) => `pid ${pid} är Portolan självt eller en process som det körs under.`,
  hiddenProcess: 'processen är dold för den här användaren.',
  refused: (why) => `${nobodySignalled} ${why}`,
  identityChanged: (pid) =>
    `${nobodySignalled} processen som visades har avslutats, och pid ${pid} tillhör nu en annan.`,
  changed: 'det som skulle stoppas har ändrats sedan det visades. Titta på det på nytt och bestäm dig.',
  scopeUnknown: (scope) => scopeUnknown[scope],
  tooMany: (count, most) =>
    `det skulle nå ${figure(count)} processer, och ett stopp skickar signaler till högst ${figure(most)}.`,
  reopened: (where) =>
    `${nobodySignalled} lyssnaren på ${where} stängdes och öppnades igen sedan den visades. Titta på den på nytt och bestäm dig.`,
  gone: (pid, where, others, complete) =>
    others.length === 0
      ? `${nobodySignalled} pid ${pid} hade redan avslutats${complete ? `, och inget lyssnar på ${where}` : ''}.`
      : `${nobodySignalled} pid ${pid} hade redan avslutats. ${where} hålls nu av ${sayAll(others)}.`,
  holderUnseen: (where) =>
    `${nobodySignalled} ${where} är fortfarande öppen, men vilken process som håller den syntes inte den här gången.`,
  noLongerListens: (holder, where) => `${nobodySignalled} ${say(holder)} lyssnar inte längre på ${where}.`,

  permission: (holder, user, obstacle) =>
    `${say(holder)} tillhör ${user}, och den här användaren får inte skicka signaler till den.${obstacle === null ? '' : ` ${obstacle}`}`,
  failure: (message) => `Det kunde inte genomföras: ${message}.`,
  partlyDenied: (count) =>
    count === 1
      ? 'Signalen kunde inte skickas till en av processerna: den här användaren får inte.'
      : `Signalen kunde inte skickas till ${figure(count)} av processerna: den här användaren får inte.`,
  notElevated: (reason, message) =>
    reason === 'declined'
      ? `${nobodySignalled} administratörsrättigheter gavs inte. ${message}`
      : `${nobodySignalled} det gick inte att be om administratörsrättigheter. ${message}`,
  uncertain: (message) => `${message} Om en signal skickades är okänt.`,
  withSudo: 'Med administratörsrättigheter, i en terminal:',

  freed: (holder, where, seconds, running) =>
    [
      `${say(holder)} har avslutats, och ${where} är ledig: under ${tenths(seconds)} s sågs ingen öppna den igen.`,
      ...(running.length > 0 ? [`Körs fortfarande: ${sayAll(running)}.`] : []),
    ].join(' '),
  freedByAct: (title, where, seconds) =>
    `${title}: klart, och ${where} är ledig. Under ${tenths(seconds)} s sågs ingen öppna den igen.`,
  freedButElsewhere: (holder, where, others) =>
    `${say(holder)} håller inte längre ${where} på de här adresserna. På andra adresser hålls den av ${sayAll(others)}.`,
  closedButAlive: (holder, where) => `${where} är ledig. ${say(holder)} stängde den och körs fortfarande.`,
  didNotStop: (holder, where, signal, seconds, others) =>
    `${say(holder)}${others === 0 ? '' : ` med ${figure(others)} till`} stannade inte inom ${seconds} s efter ${signal} och håller fortfarande ${where}.`,
  actedInVain: (title, where, seconds) => `${title}: begärt, men ${where} hålls fortfarande ${seconds} s senare.`,
  heldByOthers: (holder, where, others, alive) =>
    alive
      ? `${where} hålls fortfarande av ${sayAll(others)}.`
      : `${say(holder)} har avslutats, men ${where} hålls fortfarande av ${sayAll(others)}.`,
  openedAgain: (holder, where, openers, { closed, alive, acted }) => {
    const before = acted
      ? `${where} var ledig`
      : alive
        ? `${say(holder)} stängde ${where}`
        : `${say(holder)} har avslutats`;
    const again = `${acted || alive ? 'den' : where} öppnades igen av ${sayOpeners(openers)}`;
    return `${before}, men ${again}${closed ? ', och har stängts sedan dess' : ''}.`;
  },
  openedByItself: (holder, where) =>
    `${say(holder)} stängde ${where} och öppnade den själv igen. Den körs fortfarande.`,
  openedLater: (seconds, openers) => `Efter ${seconds} s öppnades den igen av ${sayOpeners(openers)}.`,
  unknown: (holder, signal, problems) =>
    `${signal === null ? 'Det gjordes' : `${signal} skickades till ${say(holder)}`}, men socketarna kunde inte läsas av efteråt, så resultatet är okänt. ${problems}`,

  failed: (message) => `Något gick fel i Portolan självt, och om en signal skickades är okänt. ${message}`,
  nothingListens: (where) => `Inget lyssnar på ${where}.`,
};
