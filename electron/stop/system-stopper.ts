import { setTimeout as sleep } from 'node:timers/promises';
import { startAgain } from '../shared/start-command.ts';
import { createSystemReader } from '../sockets/system-reader.ts';
import { createSystemClientCounter } from './clients.ts';
import { systemProcessControl } from './control/system-control.ts';
import { createSystemElevator, type ElevatorOptions } from './elevation/system-elevator.ts';
import { graceOf } from './grace.ts';
import { createSystemTableReader } from './processes/system-table.ts';
import { createStopper, type Stopper } from './stop.ts';
import { systemParentDetectors } from './supervision/parents.ts';
import { systemServiceDetectors } from './supervision/services.ts';
import { createWakingClock } from './waking-clock.ts';

/** The stopper of this computer. @throws where processes cannot be verified */
export function createSystemStopper(elevation: ElevatorOptions = {}): Stopper {
  const reader = createSystemReader();
  const control = systemProcessControl();
  const { platform } = process;
  const shell = platform === 'win32' ? 'powershell' : 'posix';
  return createStopper({
    platform,
    read: (depth) => reader.read(depth),
    control,
    elevator: createSystemElevator(elevation),
    readProcesses: createSystemTableReader(),
    detectors: systemParentDetectors(control, systemServiceDetectors()),
    countClients: createSystemClientCounter(),
    graceOf,
    startAgain: (owner) => startAgain(owner, shell),
    sleep: (durationMs) => sleep(durationMs),
    clock: createWakingClock(() => performance.now()),
  });
}
