import type { Duration } from '../../../electron/shared/duration.ts';
import type { UnknownReason } from '../../../electron/shared/known.ts';
import { printable } from '../../../electron/shared/printable.ts';
import type { SocketProtocol } from '../../../electron/shared/transport.ts';
import { count, duration } from './forms.ts';

const unknown: Readonly<Record<UnknownReason, string>> = {
  permission: 'hidden from your user',
  gone: 'ended while it was read',
  unsupported: 'this system does not tell',
  timeout: 'took too long to read',
  parse: 'could not be understood',
};

export const overviewWords = {
  open: (n: number, asOf: string | null) =>
    `${n === 1 ? 'open port' : 'open ports'}${asOf === null ? '' : ` as of ${asOf}`}`,
  reachable: (n: number) =>
    n === 0
      ? 'All accept connections from this computer only.'
      : `${n} bound to more than this computer; a firewall may still block ${n === 1 ? 'it' : 'them'}.`,
  hint: 'Choose a port to read its story, or type any number from 0 to 65535.',
  outdated: 'Whether that still holds could not be read: ports may have opened or closed since.',
  stale: (n: number) =>
    `${count(n, 'more port', 'more ports')} could not be confirmed by the latest reading and may have closed.`,
  scale: (open: number, asOf: string | null) =>
    `${count(open, 'open port', 'open ports')} among all 65,536${asOf === null ? '' : `, as of ${asOf}`}`,
};

export type OverviewWords = typeof overviewWords;

export const ownerWords = {
  program: 'Program',
  command: 'Command',
  showAll: 'Show all',
  showLess: 'Show less',
  ofCommand: (pid: number) => `of the command of pid ${pid}`,
  folder: 'Folder',
  user: 'User',
  started: 'Started',
  startedAgo: (date: string, age: Duration) => `${date}, ${duration(age)} ago`,
  parents: 'Started by',
  executable: 'Executable',
  project: 'Project',
  projectIs: (marker: string) => `by its ${marker}`,
  unit: 'Unit',
  unitIs: { system: 'a service of the system', user: 'a service of the user' },
  container: 'Container',
  containerIs: (image: string, id: string) => `image ${image} · id ${id}`,
  listens: 'Listens on',
  unknown,
  hidden: (user: string) => `Owner hidden: ${user}`,
  noProcess: 'No process holds this port',
  notNamed: 'user unknown',
  incomplete: 'Other owners may be hidden',
  hiddenReason: 'which process holds this port could not be read',
  remedy: (words: string) => `What you can do: ${words}`,
  openInBrowser: 'Open in browser',
  copyAddress: 'Copy address',
  stop: 'Stop…',
  stopNamed: (name: string, pid: number) => `Stop ${printable(name)}, pid ${pid}…`,
  stopHidden: (protocol: SocketProtocol, port: number) => `Stop what holds ${protocol} ${port}…`,
  cannotStop: (why: UnknownReason) =>
    `Stop is off: when this process started is ${why === 'permission' ? unknown.permission : `unknown (${unknown[why]})`}, ` +
    'so another process with the same pid could not be told from it.',
};

export type OwnerWords = typeof ownerWords;
