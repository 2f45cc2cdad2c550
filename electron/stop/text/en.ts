import type { Signal } from '../process-control.ts';

export interface Holder {
  readonly pid: number;
  readonly name: string;
}

/** A process as a person would point at it. */
function say({ pid, name }: Holder): string {
  return `${name} (pid ${pid})`;
}

function sayAll(holders: readonly Holder[]): string {
  return holders.length === 0 ? 'a process that is hidden from this user' : holders.map(say).join(', ');
}

/** What a stop says, in English. `where` is such as `tcp 5432`. */
export const stopText = {
  unreadable: (problems: string) => `Nothing was signalled: the sockets could not be read. ${problems}`,
  protectedPid: (pid: number) => `Nothing was signalled: pid ${pid} is the system's own first process.`,
  ownProcess: (pid: number) => `Nothing was signalled: pid ${pid} is Portolan itself or a process that it runs under.`,
  identityChanged: (pid: number) =>
    `Nothing was signalled: the process that was shown has ended, and pid ${pid} now belongs to another one.`,
  reopened: (where: string) =>
    `Nothing was signalled: the listener on ${where} closed and opened again since it was shown. Look at it anew and decide.`,
  gone: (pid: number, where: string, others: readonly Holder[]) =>
    others.length === 0
      ? `Nothing was signalled: pid ${pid} had already ended, and nothing listens on ${where}.`
      : `Nothing was signalled: pid ${pid} had already ended. ${where} is now held by ${sayAll(others)}.`,
  nothingListens: (where: string) => `Nothing listens on ${where}.`,
  noLongerListens: (holder: Holder, where: string) =>
    `Nothing was signalled: ${say(holder)} no longer listens on ${where}.`,
  permission: (holder: Holder, user: string, port: number) =>
    `${say(holder)} belongs to ${user}, and this user may not signal it. To stop it, run: sudo portolan stop ${port}`,
  freed: (holder: Holder, where: string) => `${say(holder)} has ended, and ${where} is free.`,
  freedButElsewhere: (holder: Holder, where: string, others: readonly Holder[]) =>
    `${say(holder)} no longer holds ${where} at these addresses. At other addresses it is held by ${sayAll(others)}.`,
  closedButAlive: (holder: Holder, where: string) => `${where} is free. ${say(holder)} closed it and is still running.`,
  didNotStop: (holder: Holder, where: string, signal: Signal, seconds: number) =>
    `${say(holder)} did not stop within ${seconds} s after ${signal} and still holds ${where}.`,
  heldByOthers: (holder: Holder, where: string, others: readonly Holder[]) =>
    `${say(holder)} has ended, but ${where} is still held by ${sayAll(others)}.`,
  openedAgain: (holder: Holder, where: string, others: readonly Holder[]) =>
    `${say(holder)} has ended, but ${where} was opened again by ${sayAll(others)}.`,
  unknown: (holder: Holder, signal: Signal, problems: string) =>
    `${signal} was sent to ${say(holder)}, but the sockets could not be read afterwards, so the outcome is not known. ${problems}`,
};
