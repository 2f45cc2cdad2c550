import { setTimeout as sleep } from 'node:timers/promises';
import { createSystemReader } from '../sockets/system-reader.ts';
import { systemProcessControl } from './process-control.ts';
import { createStopper, type Stopper } from './stop.ts';

/** How long a process may take to end by itself before a forced stop is offered. */
export const defaultGraceMs = 5_000;

/** The stopper of this computer. @throws where processes cannot be verified yet */
export function createSystemStopper(): Stopper {
  const reader = createSystemReader();
  return createStopper({
    read: (depth) => reader.read(depth),
    control: systemProcessControl(),
    sleep: (durationMs) => sleep(durationMs),
    clock: () => performance.now(),
  });
}
