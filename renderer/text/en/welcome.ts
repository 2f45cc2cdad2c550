import type { Language } from '../../../electron/shared/language.ts';
import { count } from './forms.ts';

/** Each in its own tongue, so that whoever needs it finds it. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', es: 'Español', sv: 'Svenska' };

export const welcome = {
  title: 'Welcome to Portolan',
  lead: 'Portolan shows which ports of this computer are open, who holds them, and what each one is for.',
  language: 'Language',
  languages: { system: 'As the system', ...languageNames },
  reads: 'What it reads',
  readsWhat: [
    'The system’s list of sockets: protocol, address and port.',
    'The processes that hold them: name, command, user, folder and when they started, and the service, container or project they belong to.',
    'It only reads. A process is stopped when you ask for it and confirm it, never otherwise.',
  ],
  stays: 'Nothing leaves this computer',
  staysWhat:
    'No account, no telemetry, no updates in the background. Another computer is contacted only when you ask for a newer registry from IANA, each time anew.',
  cannot: 'What it cannot see here, and why',
  reading: 'The open ports are being read…',
  unread: (message: string) => `The open ports could not be read: ${message}`,
  hidden: (hidden: number, all: number, user: string) =>
    hidden === 1
      ? `Of ${count(all, 'socket', 'sockets')}, the owner of one is hidden from ${user}, usually because it belongs to another user or to the system. Its port is shown, without the process.`
      : `Of ${count(all, 'socket', 'sockets')}, the owners of ${hidden} are hidden from ${user}, usually because they belong to other users or to the system. Their ports are shown, without the process.`,
  noneHidden: (all: number, user: string) =>
    `No owner is hidden from ${user}: all of ${count(all, 'socket', 'sockets')} could be read.`,
  incomplete: 'Not every open port could be read, so some may be missing from the list.',
  firewall: 'Whether a firewall, here or elsewhere, lets other computers through is not visible from the sockets.',
  noRoot:
    'Running Portolan as root or administrator is not needed. Where a single stop needs such rights, the system asks you then.',
  files: 'Where its files lie',
  filesWhat: 'Your settings, your notes and what happened on the ports are kept here and nowhere else:',
  filesUnknown: (message: string) => `Where they lie could not be asked: ${message}`,
  go: 'Show my ports',
  notKept: (message: string) => `That could not be kept: ${message}`,
};

export type WelcomeWords = typeof welcome;
