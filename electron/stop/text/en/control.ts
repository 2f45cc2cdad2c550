import type { Unknown, UnknownReason } from '../../../shared/known.ts';

const whyUnknown: Readonly<Record<UnknownReason, string>> = {
  permission: 'this user may not read it',
  gone: 'it is not there',
  unsupported: 'the tool for it does not work here',
  timeout: 'it took too long',
  parse: 'it has a form that Portolan does not know',
};

/** Why a process cannot be verified or must never be signalled, in English; each goes on a sentence and has no period. */
export const controlText = {
  unsupported: (platform: string) =>
    `Stopping is not offered on this system (${platform}): Portolan does not know how to make sure that it is the right process`,
  systemProcess: (pid: number) => `pid ${pid} is a part of the operating system`,
  ownProcess: (pid: number) => `pid ${pid} is Portolan itself or a process that it runs under`,
  hidden: (pid: number) => `pid ${pid} is hidden from this user: the process belongs to somebody else`,
  hiddenStart: 'the system does not tell this user when it started',
  openFiles: 'its open files could not be read',
  noTable: ({ unknown }: Unknown) => `the list of processes could not be read: ${whyUnknown[unknown]}`,
  unverified: (pid: number, why: string) =>
    `whether pid ${pid} is still the process that was shown could not be found out: ${why}`,
  unknownSent: (pid: number, why: string) => `whether pid ${pid} was signalled is not known: ${why}`,
};

export type ControlText = typeof controlText;
