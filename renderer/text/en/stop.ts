import type { Duration } from '../../../electron/shared/duration.ts';
import { printable } from '../../../electron/shared/printable.ts';
import type {
  PlannedProcess,
  Revelation,
  StopOutcome,
  StopPlan,
  StopScope,
  StopWay,
} from '../../../electron/shared/stop.ts';
import type { SocketProtocol } from '../../../electron/shared/transport.ts';
import { mostNamed } from '../../model/most-named.ts';
import { count, duration } from './forms.ts';

/** A process chose its own name, which must not pass for anything else. */
const processIs = (name: string, pid: number) => `${printable(name)}, pid ${pid}`;

function someOf(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return more > 0 ? `${names.slice(0, mostNamed).join(', ')} and ${more} more` : names.join(', ');
}

function named(processes: StopPlan['coOwners']): string {
  return someOf(processes.map(({ name, pid }) => `${printable(name)} (pid ${pid})`));
}

type Signal = NonNullable<StopPlan['signal']>;

const signals: Readonly<Record<Signal, string>> = {
  SIGTERM: 'asks the process to end, so that it can save and close',
  SIGKILL: 'ends the process at once: it cannot save anything first',
};

const roles: Readonly<Record<PlannedProcess['role'], string | null>> = {
  target: null,
  parent: 'would start it again',
  child: 'started by it',
  group: 'in its process group',
  holder: 'listens on the same port',
};

const scopes: Readonly<Record<StopScope, (processes: number) => string>> = {
  process: () => 'Only this process',
  children: (n) => (n === 2 ? 'With the process that it started' : `With the ${n - 1} processes that it started`),
  group: (n) => `Its whole process group (${n})`,
  port: (n) => `All ${n} that listen on this port`,
};

const scopeNames: Readonly<Record<StopScope, string>> = {
  process: 'this process only',
  children: 'with what it started',
  group: 'its process group',
  port: 'all on the port',
};

const questions: Readonly<Record<StopScope, (name: string, pid: number, processes: number) => string>> = {
  process: (name, pid) => `Stop ${processIs(name, pid)}?`,
  children: (name, pid, n) =>
    `Stop ${processIs(name, pid)}, and the ${count(n - 1, 'process', 'processes')} that it started?`,
  group: (name, pid, n) => `Stop the process group of ${processIs(name, pid)}: ${count(n, 'process', 'processes')}?`,
  port: (_name, _pid, n) => `Stop all ${count(n, 'process', 'processes')} that listen on this port?`,
};

const outcomes: Readonly<Record<StopOutcome, string>> = {
  freed: 'freed',
  'still-held': 'still held',
  'opened-again': 'opened again',
  refused: 'refused',
  'permission-denied': 'permission denied',
  'already-gone': 'already gone',
  'nothing-listens': 'nothing listened',
  unknown: 'not known',
};

/** The label of the button that does what is confirmed, where no signal is sent. */
const acts: Readonly<Record<StopWay['kind'], string>> = {
  signal: 'Stop it',
  parent: 'Stop it',
  unit: 'Stop the service',
  container: 'Stop the container',
  launchd: 'Stop the service',
  manager: 'Stop it',
  setting: 'Change it',
};

const waits: Readonly<Record<StopWay['kind'], string>> = {
  signal: 'Sending the signal…',
  parent: 'Sending the signal…',
  unit: 'Waiting for systemctl…',
  container: 'Waiting for the container to stop…',
  launchd: 'Waiting for launchctl…',
  manager: 'Waiting for the program that looks after it…',
  setting: 'Waiting for the system…',
};

/** Planning, confirming and following one stop. */
export const stopWords = {
  label: (protocol: SocketProtocol, port: number) => `Stop on ${protocol} ${port}`,
  planning: 'Finding out what would be affected…',
  replanning: 'Finding out what this would affect…',
  questions,
  forceQuestion: (name: string, pid: number, processes: number) =>
    processes > 1
      ? `Force ${count(processes, 'process', 'processes')} to end: ${processIs(name, pid)}, and the others?`
      : `Force ${processIs(name, pid)}, to end?`,
  wayQuestion: (title: string) => `${title}?`,
  ways: 'How',
  shownOnly: (why: string) => `Portolan does not do this by itself: ${why}`,
  byHand: 'By hand:',
  scope: 'How much',
  scopes,
  signals,
  sends: (signal: Signal) => `Sends ${signal}, which ${signals[signal]}.`,
  abrupt: 'Ends at once, without saving: this system has no gentle signal.',
  waits: (grace: Duration) => `Waits up to ${duration(grace)} for the port to close.`,
  alsoCloses: (sockets: readonly string[]) => `Also closes ${someOf(sockets)}.`,
  clients: (n: number) => `${count(n, 'connection', 'connections')} will be cut.`,
  clientsUnknown: (why: string) => `How many connections will be cut is not known: ${why}.`,
  coOwned: (others: StopPlan['coOwners']) => `The port stays open: also held by ${named(others)}, left alone.`,
  runsOn: (children: StopPlan['coOwners']) => `Goes on running: ${named(children)}, which it started.`,
  childrenUnknown: (why: string) => `Whether it started other processes is not known: ${why}.`,
  needsElevation: 'Your user may not end it: the system will ask for administrator rights.',
  details: 'Details',
  who: 'Ends',
  role: (role: PlannedProcess['role']) => roles[role],
  command: 'Command',
  user: 'User',
  signal: 'Signal',
  signalIs: (signal: Signal) => `${signal}: ${signals[signal]}`,
  closes: 'Closes',
  leftAlone: 'Left alone',
  closesNothing: 'no socket that could be read',
  processIs,
  cancel: 'Cancel',
  send: (signal: Signal, processes: number) =>
    processes > 1 ? `Send ${signal} to ${processes} processes` : `Send ${signal}`,
  end: (processes: number) => (processes > 1 ? `End ${processes} processes at once` : 'End it at once'),
  act: (kind: StopWay['kind']) => acts[kind],
  elevated: 'Stop, as administrator…',
  back: 'Back to the plan',

  starting: 'Beginning…',
  stopping: (name: string) => `Stopping ${printable(name)}…`,
  stoppingRow: 'stopping…',
  askingRights: 'Asking for administrator rights…',
  waitsFor: (kind: StopWay['kind']) => waits[kind],
  letGo: (name: string) => `Waiting for ${printable(name)} to let go of the port:`,
  left: (left: Duration, grace: Duration) => `${duration(left)} left of ${duration(grace)}`,
  overdue: 'any moment now',
  watching: 'The port is closed. Watching whether it is opened again…',
  force: 'Force stop…',
  elevate: 'Try with administrator rights…',
  copyStart: 'Copy start command',
  startHint: 'The start command goes to its folder first. Its environment is not kept.',
  failed: (message: string) => `Nothing was sent: ${message}`,
  perhaps: (message: string) =>
    `It is not known whether the signal was sent: ${message} Look at the list before you try again.`,
  close: 'Close',
  nothingToStop: (port: number) => `Nothing on port ${port} can be stopped from here; its story says why.`,
  strips: 'Stops',
  elsewhere: (protocol: SocketProtocol, port: number) => `${protocol} ${port}:`,
  showStory: (port: number) => `Show port ${port}`,
};

const notRevealed: Readonly<Record<Exclude<Revelation, { ok: true }>['reason'], (message: string) => string>> = {
  absent: (message) => `This computer has no way to ask for administrator rights: ${message}`,
  declined: (message) => `Not found out: ${message}`,
  failed: (message) => `That did not work: ${message}`,
};

/** Finding out, with administrator rights, who holds a port. */
export const revealWords = {
  ask: 'Find out with administrator rights…',
  asking: 'Asking for administrator rights…',
  found: (n: number) => `Found with administrator rights: ${count(n, 'process', 'processes')}`,
  nobody: 'With administrator rights too, no process was found that holds it.',
  not: (reason: keyof typeof notRevealed, message: string) => notRevealed[reason](message),
  failed: (message: string) => `That did not work: ${message}`,
};

/** The history of stops. */
export const stopsWords = {
  title: 'Stops so far',
  open: 'Stops so far',
  close: 'Close',
  loading: 'Asking what was stopped…',
  failed: (message: string) => `What was stopped so far could not be asked: ${message}`,
  empty: 'Nothing was stopped yet.',
  emptyHint:
    'What Portolan stops is kept here, with what came of it and how to start it again. It stays on this computer.',
  scopes: scopeNames,
  outcomes,
  endless: 'The stop is under way, or Portolan ended before the outcome was known.',
  pending: 'not known yet',
  /** @param pid null where the process was hidden */
  process: (name: string, pid: number | null, user: string) =>
    `${pid === null ? printable(name) : processIs(name, pid)}, of ${user}`,
  how: (way: string, signal: string | null, scope: string | null) =>
    [way, signal, scope].filter((words) => words !== null).join(' · '),
  copyStart: 'Copy start command',
  startHint: 'A start command goes to the folder of the process first. Its environment is not kept.',
  clear: 'Clear…',
  clearQuestion: (n: number) =>
    `Forget ${count(n, 'stop', 'stops')}? How to start them again is forgotten too. Nothing that runs is touched.`,
  clearNow: 'Forget',
  cancel: 'Cancel',
  cleared: 'The stops are forgotten.',
  notCleared: (message: string) => `Nothing was forgotten: ${message}`,
};

export type StopWords = typeof stopWords;
export type RevealWords = typeof revealWords;
export type StopsWords = typeof stopsWords;
