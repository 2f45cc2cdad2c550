import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LockDeps, LockOptions } from './file-lock.ts';

/** For a lock under which one small file is changed, with this system's clock. */
export const systemLock: LockDeps & LockOptions = {
  // A change takes milliseconds, but writing it through to a busy disk may take seconds.
  expiryMs: 10_000,
  patienceMs: 20_000,
  newToken: randomUUID,
  sleep: (durationMs) => sleep(durationMs),
  monotonicMs: () => performance.now(),
};
