import type { UnitState } from '../../supervision/systemd/unit-state.ts';

/** What is said of systemd's services and sockets, in English. "It" is the service or the process that holds the port. */
export const unitText = {
  stopService: (name: string) => `Stop the service ${name}`,
  stopSocket: (name: string) => `Stop the socket ${name}`,
  effect: (end: UnitEnd) => [endWords(end), ...alsoWords(end), ...startsAgainWords(end)].join(' '),
  effectUnknown: 'systemd ends what runs in it.',
  groupWarning: (name: string) =>
    `${name} also holds what else was started from there, which would end too: more than this port.`,
  terminalWarning: (name: string) =>
    `It was started in a terminal, not by systemd: stopping ${name} ends more than this port.`,

  restartsAlways: (restart: string, delayMs: number | null) =>
    `systemd starts it again${after(delayMs)} whenever it ends (${because(restart)}).`,
  restartsAfterPlain: (restart: string, delayMs: number | null) =>
    `systemd starts it again${after(delayMs)} when it ends cleanly, as it does on a plain signal (${because(restart)}).`,
  restartsOnFailure: (delayMs: number | null) =>
    `systemd starts it again${after(delayMs)} after a forced stop, and after a plain one if the program answers that with an error (Restart=on-failure).`,
  restartsAfterForced: (restart: string, delayMs: number | null) =>
    `systemd starts it again${after(delayMs)} after a forced stop, but not after a plain one (${because(restart)}).`,
  mainMayRestart: (pid: number, name: string) =>
    `The main process of ${name} (pid ${pid}) may start another one in its place.`,
  socketStays: (sockets: readonly string[]) =>
    `systemd itself keeps the port open for ${sockets.join(' and ')}, whatever becomes of this process, and the next connection starts it again.`,
  socketWakes: (sockets: readonly string[]) => `A connection to ${sockets.join(' or ')} starts it again.`,

  managerRefusal: 'systemd itself holds this port; ending systemd would end everything that it runs.',
  listeningFor: (names: readonly string[]) =>
    names.length === 0
      ? 'systemd closes the port.'
      : `systemd closes the port, so that no connection starts ${names.join(' or ')} any more.`,

  notAsked: (why: string) => `Portolan could not ask systemd about it: ${why}.`,
  notConfirmed: 'systemd does not confirm that the process belongs to this service.',
  manualRefused: 'Its settings forbid that it is stopped by hand (RefuseManualStop=yes).',
  endsPortolan: 'Portolan itself runs in it, and would end before it could tell what came of it.',
  cannotStop: 'systemd says that it cannot be stopped.',
  ofAnotherUser: (user: string) =>
    `It belongs to the services of ${user}, which only they or an administrator can stop.`,

  stopDenied: (units: readonly string[]) =>
    `This user may not stop ${units.join(' and ')}, and was not given the right to. Nothing was stopped.`,
  stopRefused: (units: readonly string[], why: string) => `systemd did not stop ${units.join(' and ')}: ${why}.`,
  notRun: (why: string) => `Nothing was stopped: ${why}.`,
  notLoaded: (units: readonly string[]) => `systemd no longer knows ${units.join(' or ')}: it has ended already.`,
  stillStopping: (units: readonly string[], seconds: number) =>
    `systemd had not ended ${units.join(' and ')} within ${seconds} s and goes on trying.`,
  uncertain: (units: readonly string[], why: string) =>
    `Whether ${units.join(' and ')} was stopped is not known: ${why}.`,
  asAdministrator: 'Stop it as administrator',
  lookAtStatus: 'See what systemd says of it',
};

export type UnitText = typeof unitText;

/** What ends when a service is stopped. */
export interface UnitEnd {
  readonly manager: 'system' | 'user';
  readonly killMode: UnitState['killMode'];
  /** Of the service, the holder of the port among them; null where they could not be counted. */
  readonly processes: number | null;
  /** Sockets that are stopped first. */
  readonly sockets: readonly string[];
  /** Other units that need it and run. */
  readonly dependents: readonly string[];
  readonly isEnabled: boolean;
}

/** systemd.kill(5), KillMode= */
function endWords({ killMode, processes }: UnitEnd): string {
  if (killMode === 'none') return 'systemd runs what the service itself provides for its end, and signals nothing.';
  if (killMode === 'process') return 'systemd ends its main process; others of the service run on.';
  if (processes === null) return 'systemd ends every process of the service.';
  if (processes <= 1) return 'systemd ends it.';
  const others = processes - 1;
  return `systemd ends it and the ${others === 1 ? 'other process' : `${others} other processes`} of the service.`;
}

function alsoWords({ sockets, dependents }: UnitEnd): readonly string[] {
  return [
    sockets.length === 0 ? '' : `Its ${sockets.join(' and ')} goes first, so that no connection starts it again.`,
    dependents.length === 0 ? '' : `What needs it is stopped too: ${dependents.join(', ')}.`,
  ].filter(Boolean);
}

function startsAgainWords({ isEnabled, manager }: UnitEnd): readonly string[] {
  if (!isEnabled) return [];
  return [`It starts again ${manager === 'system' ? 'with the computer' : 'with the next session of this user'}.`];
}

function after(delayMs: number | null): string {
  if (delayMs === null) return '';
  return delayMs < 1_000 ? ' at once' : ` after ${Math.round(delayMs / 100) / 10} s`;
}

/** Restart=no restarts all the same where RestartForceExitStatus= says so. */
function because(restart: string): string {
  return restart === 'always' || restart.startsWith('on-') ? `Restart=${restart}` : 'RestartForceExitStatus=';
}
