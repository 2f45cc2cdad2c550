import { setTimeout as sleep } from 'node:timers/promises';
import { createSystemReader } from '../sockets/system-reader.ts';
import { createSystemClientCounter } from './clients.ts';
import { systemProcessControl } from './control/system-control.ts';
import { createSystemElevator } from './interim.ts';
import { createSystemTableReader } from './processes/system-table.ts';
import { createStopper, type Stopper } from './stop.ts';

/** The stopper of this computer. @throws where processes cannot be verified */
export function createSystemStopper(): Stopper {
  const reader = createSystemReader();
  return createStopper({
    read: (depth) => reader.read(depth),
    control: systemProcessControl(),
    elevator: createSystemElevator(),
    readProcesses: createSystemTableReader(),
    detectors: [],
    countClients: createSystemClientCounter(),
    graceOf: () => 5_000,
    startAgain: () => null,
    sleep: (durationMs) => sleep(durationMs),
    clock: () => performance.now(),
  });
}
