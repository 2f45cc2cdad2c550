import { createStopper, type Stopper, type StopperOptions } from '../../../electron/stop/stop.ts';

/** What a stopper is given, by default of a computer on which nobody supervises anybody and no time passes. */
export function quietStopper(change: Pick<StopperOptions, 'read' | 'control'> & Partial<StopperOptions>): Stopper {
  const absent = { ok: false, reason: 'absent', message: 'There is nobody to ask.' } as const;
  return createStopper({
    platform: 'linux',
    elevator: { obstacle: absent.message, signal: async () => absent, reveal: async () => absent },
    readProcesses: async () => ({ unknown: 'unsupported' }),
    detectors: [],
    countClients: () => 0,
    graceOf: () => 5_000,
    startAgain: () => null,
    sleep: async () => undefined,
    clock: () => 0,
    ...change,
  });
}
