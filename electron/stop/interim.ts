// Stands in until the parts are there; not for main.
import type { Elevator } from './elevation/elevator.ts';

export function createSystemElevator(): Elevator {
  const obstacle = 'Administrator rights cannot be asked for yet.';
  const absent = { ok: false, reason: 'absent', message: obstacle } as const;
  return { obstacle, signal: async () => absent, reveal: async () => absent };
}
