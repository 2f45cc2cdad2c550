import type { Unknown, UnknownReason } from '../../shared/known.ts';

const whyUnknown: Readonly<Record<UnknownReason, string>> = {
  permission: 'this user may not read it',
  gone: 'it is not there',
  unsupported: 'the tool for it does not work here',
  timeout: 'it took too long',
  parse: 'it has a form that Portolan does not know',
};

/** What is said where a process cannot be verified or must never be signalled, in English. */
export const controlText = {
  unsupported: (platform: string) =>
    `Stopping is not offered on this system (${platform}): Portolan does not know how to make sure that it is the right process.`,
  systemProcess: (pid: number) => `Nothing was signalled: pid ${pid} is a part of the operating system.`,
  ownProcess: (pid: number) => `Nothing was signalled: pid ${pid} is Portolan itself or a process that it runs under.`,
  hidden: (pid: number) => `The system hides pid ${pid} from this user (it belongs to somebody else).`,
  hiddenStart: 'The system does not tell this user when it started',
  noTable: ({ unknown }: Unknown) =>
    `Nothing was signalled: the list of processes could not be read (${whyUnknown[unknown]}).`,
  unverified: (pid: number, why: string) =>
    `Nothing was signalled: whether pid ${pid} is still the process that was shown could not be found out. ${why}.`,
};
