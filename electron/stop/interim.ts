// Stands in until the parts are there; not for main.
import { readBoot } from '../sockets/linux/boot.ts';
import { readIdentity } from '../sockets/linux/process-identity.ts';
import { readProcessStat } from '../sockets/linux/process-stat.ts';
import type { Elevator } from './elevation/elevator.ts';
import type { ProcessControl } from './process-control.ts';

export function systemProcessControl(): ProcessControl {
  const boot = readBoot('/proc');
  const ownPids = new Set<number>();
  for (let next = process.pid; next > 0 && !ownPids.has(next); next = readProcessStat('/proc', next)?.parentPid ?? 0) {
    ownPids.add(next);
  }
  return {
    identityOf: async (pid) => readIdentity('/proc', boot, pid),
    async signalVerified({ pid, identity }, signal) {
      const now = readIdentity('/proc', boot, pid);
      if (now !== identity) return now === null ? 'gone' : 'identity-changed';
      try {
        process.kill(pid, signal);
        return 'sent';
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : null;
        if (code === 'ESRCH') return 'gone';
        if (code === 'EPERM') return 'permission';
        throw error;
      }
    },
    ownPids,
    abrupt: false,
  };
}

export function createSystemElevator(): Elevator {
  const obstacle = 'Administrator rights cannot be asked for yet.';
  const absent = { ok: false, reason: 'absent', message: obstacle } as const;
  return { obstacle, signal: async () => absent, reveal: async () => absent };
}
