import type { SettingsStore } from '../../settings/store.ts';
import { knownOr } from '../../shared/known.ts';
import type { Logger } from '../../shared/logger.ts';
import type { PortSpan } from '../../shared/machine-ports.ts';
import { setTimer } from '../../shared/set-timer.ts';
import type { ReadMachinePorts } from '../../sockets/machine/machine-ports.ts';
import type { StopDesk } from '../../stop/desk.ts';
import type { PortChanges } from '../../watch/port-changes.ts';
import type { DesktopSettings } from '../desktop-settings.ts';
import type { Windows } from '../windows.ts';
import { followPorts } from './follow-ports.ts';
import { followStops } from './follow-stops.ts';
import { openKnownPrograms } from './known-programs.ts';
import type { Notifier } from './notifier.ts';

export interface OpenNotificationsDeps {
  readonly core: {
    readonly portChanges: PortChanges;
    readonly settings: SettingsStore;
    readonly stops: StopDesk;
    readonly readMachinePorts: ReadMachinePorts;
  };
  readonly windows: Windows;
  readonly notifier: Notifier;
  readonly desktop: Pick<DesktopSettings, 'learn'>;
  /** Where the programs that were seen listening are remembered. */
  readonly programsFile: string;
  readonly log: Logger;
}

/** Everything that is told by notifications, until the app ends. */
export function openNotifications(deps: OpenNotificationsDeps): void {
  const { core, windows, notifier, desktop, programsFile, log } = deps;
  const learn = () => desktop.learn({ notifications: notifier.ability() });
  learn();
  notifier.onAbility(learn);
  let handedOut: PortSpan | null = null;
  void core.readMachinePorts().then(({ ephemeral }) => {
    handedOut = knownOr(ephemeral.udp, null);
  });
  followPorts({
    changes: core.portChanges,
    settings: core.settings,
    notifier,
    windows,
    programs: openKnownPrograms(programsFile, log),
    ownPid: process.pid,
    handedOut: () => handedOut,
    now: () => new Date(),
    setTimer,
  });
  followStops({ stops: core.stops, notifier, windows });
}
