import type { StopScope } from '../../../shared/stop.ts';
import type { Signal } from '../../process-control.ts';
import { type Holder, say } from '../say.ts';

export interface Opener extends Holder {
  /** Who started it, as far as is known. */
  readonly starter: Holder | null;
}

function sayAll(holders: readonly Holder[]): string {
  return holders.length === 0 ? 'a process that is hidden from this user' : holders.map(say).join(', ');
}

function sayOpeners(openers: readonly Opener[]): string {
  if (openers.length === 0) return sayAll([]);
  return openers
    .map((opener) => (opener.starter ? `${say(opener)}, started by ${say(opener.starter)}` : say(opener)))
    .join('; ');
}

const nobodySignalled = 'Nothing was signalled:';

const scopeWords: Readonly<Record<StopScope, string>> = {
  process: 'the process',
  children: 'the processes that it started',
  group: 'its process group',
  port: 'everybody who holds the port',
};

/** What a stop says, in English. `where` is such as `tcp 5432`. */
export const stopText = {
  signalTitle: (atOnce: boolean): string => (atOnce ? 'End the process at once' : 'Ask the process to end'),
  signalEffect: (abrupt: boolean, force: boolean): string => {
    if (abrupt) return 'It ends at once and cannot finish what it is doing: this system has no gentler way.';
    return force
      ? 'It gets SIGKILL: it ends at once and cannot finish what it is doing.'
      : 'It gets SIGTERM, which lets it finish what it is doing.';
  },

  unreadable: (problems: string) => `${nobodySignalled} the sockets could not be read. ${problems}`,
  protectedPid: (pid: number) => `pid ${pid} is the system's own first process.`,
  ownProcess: (pid: number) => `pid ${pid} is Portolan itself or a process that it runs under.`,
  hiddenProcess: 'the process is hidden from this user.',
  refused: (why: string) => `${nobodySignalled} ${why}`,
  identityChanged: (pid: number) =>
    `${nobodySignalled} the process that was shown has ended, and pid ${pid} now belongs to another one.`,
  changed: 'what was to be stopped has changed since it was shown. Look at it anew and decide.',
  scopeUnknown: (scope: StopScope) => `${scopeWords[scope]} could not be found out.`,
  tooMany: (count: number, most: number) => `it would reach ${count} processes, and one stop signals ${most} at most.`,
  reopened: (where: string) =>
    `${nobodySignalled} the listener on ${where} closed and opened again since it was shown. Look at it anew and decide.`,
  gone: (pid: number, where: string, others: readonly Holder[], complete: boolean) =>
    others.length === 0
      ? `${nobodySignalled} pid ${pid} had already ended${complete ? `, and nothing listens on ${where}` : ''}.`
      : `${nobodySignalled} pid ${pid} had already ended. ${where} is now held by ${sayAll(others)}.`,
  holderUnseen: (where: string) =>
    `${nobodySignalled} ${where} is still open, but which process holds it could not be seen this time.`,
  noLongerListens: (holder: Holder, where: string) =>
    `${nobodySignalled} ${say(holder)} no longer listens on ${where}.`,

  permission: (holder: Holder, user: string, obstacle: string | null) =>
    `${say(holder)} belongs to ${user}, and this user may not signal it.${obstacle === null ? '' : ` ${obstacle}`}`,
  failure: (message: string) => `It could not be carried out: ${message}.`,
  partlyDenied: (count: number) =>
    count === 1
      ? 'One of the processes could not be signalled: this user may not.'
      : `${count} of the processes could not be signalled: this user may not.`,
  notElevated: (reason: 'absent' | 'declined' | 'failed', message: string) =>
    reason === 'declined'
      ? `${nobodySignalled} administrator rights were not given. ${message}`
      : `${nobodySignalled} administrator rights could not be asked for. ${message}`,
  uncertain: (message: string) => `${message} Whether a signal was sent is not known.`,
  withSudo: 'With administrator rights, in a terminal:',

  freed: (holder: Holder, where: string, seconds: number, running: readonly Holder[]) =>
    [
      `${say(holder)} has ended, and ${where} is free: for ${seconds.toFixed(1)} s nobody was seen to open it again.`,
      ...(running.length > 0 ? [`Still running: ${sayAll(running)}.`] : []),
    ].join(' '),
  freedByAct: (title: string, where: string, seconds: number) =>
    `${title}: done, and ${where} is free. For ${seconds.toFixed(1)} s nobody was seen to open it again.`,
  freedButElsewhere: (holder: Holder, where: string, others: readonly Holder[]) =>
    `${say(holder)} no longer holds ${where} at these addresses. At other addresses it is held by ${sayAll(others)}.`,
  closedButAlive: (holder: Holder, where: string) => `${where} is free. ${say(holder)} closed it and is still running.`,
  didNotStop: (holder: Holder, where: string, signal: Signal, seconds: number, others: number) =>
    `${say(holder)}${others === 0 ? '' : ` with ${others} more`} did not stop within ${seconds} s after ${signal} and still holds ${where}.`,
  actedInVain: (title: string, where: string, seconds: number) =>
    `${title}: asked for, but ${where} is still held ${seconds} s later.`,
  heldByOthers: (holder: Holder, where: string, others: readonly Holder[], alive: boolean) =>
    alive
      ? `${where} is still held by ${sayAll(others)}.`
      : `${say(holder)} has ended, but ${where} is still held by ${sayAll(others)}.`,
  openedAgain: (
    holder: Holder,
    where: string,
    openers: readonly Opener[],
    { closed, alive, acted }: { readonly closed: boolean; readonly alive: boolean; readonly acted: boolean },
  ) => {
    const before = acted ? `${where} was free` : alive ? `${say(holder)} closed ${where}` : `${say(holder)} has ended`;
    const again = `${acted || alive ? 'it' : where} was opened again by ${sayOpeners(openers)}`;
    return `${before}, but ${again}${closed ? ', and closed since' : ''}.`;
  },
  openedByItself: (holder: Holder, where: string) =>
    `${say(holder)} closed ${where} and opened it again itself. It is still running.`,
  openedLater: (seconds: number, openers: readonly Opener[]) =>
    `After ${seconds} s it was opened again by ${sayOpeners(openers)}.`,
  unknown: (holder: Holder, signal: Signal | null, problems: string) =>
    `${signal === null ? 'It was done' : `${signal} was sent to ${say(holder)}`}, but the sockets could not be read afterwards, so the outcome is not known. ${problems}`,

  failed: (message: string) =>
    `Something in Portolan itself went wrong, and whether a signal was sent is not known. ${message}`,
  nothingListens: (where: string) => `Nothing listens on ${where}.`,
};

export type StopText = typeof stopText;
