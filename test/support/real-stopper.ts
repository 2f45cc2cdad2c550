import { setTimeout as sleep } from 'node:timers/promises';
import type { ProcessRef, StopReport, StopTarget } from '../../electron/shared/stop.ts';
import { createSystemReader } from '../../electron/sockets/system-reader.ts';
import { createSystemClientCounter } from '../../electron/stop/clients.ts';
import { systemProcessControl } from '../../electron/stop/control/system-control.ts';
import type { Elevator } from '../../electron/stop/elevation/elevator.ts';
import { createSystemTableReader } from '../../electron/stop/processes/system-table.ts';
import { createStopper, type Stopper } from '../../electron/stop/stop.ts';
import type { Detector, SupervisionContext } from '../../electron/stop/supervision/supervision.ts';
import { confirmed } from './stops.ts';

const noElevator: Elevator = {
  obstacle: 'not in a test',
  signal: async () => ({ ok: false, reason: 'absent', message: 'not in a test' }),
  reveal: async () => ({ ok: false, reason: 'absent', message: 'not in a test' }),
};

/** The stopper of this computer, with these detectors, that never asks for administrator rights. */
export function realStopper(detectors: readonly Detector[]): Stopper {
  const reader = createSystemReader();
  return createStopper({
    platform: process.platform,
    read: (depth) => reader.read(depth),
    control: systemProcessControl(),
    elevator: noElevator,
    readProcesses: createSystemTableReader(),
    detectors,
    countClients: createSystemClientCounter(),
    graceOf: () => 3_000,
    startAgain: () => null,
    sleep: (durationMs) => sleep(durationMs),
    clock: () => performance.now(),
  });
}

/** What a person would confirm of a holder. */
export function targetOf({ owner, sockets }: SupervisionContext): StopTarget {
  const [first] = sockets;
  if (first === undefined || typeof owner.identity !== 'string') throw new Error('it cannot be told from others');
  const ref: ProcessRef = { pid: owner.pid, identity: owner.identity };
  return { ...ref, protocol: first.protocol, port: first.port, keys: sockets.map(({ key }) => key) };
}

/** Plans and confirms. @param way `StopWay.id`; null for the one that is thought right */
export async function stopAs(stopper: Stopper, target: StopTarget, way: string | null): Promise<StopReport> {
  const planned = await stopper.plan({ target, scope: 'process', way, force: false, graceMs: null });
  if ('refusal' in planned) return planned.refusal;
  return stopper.stop({ ...confirmed(planned.plan), graceMs: null });
}
