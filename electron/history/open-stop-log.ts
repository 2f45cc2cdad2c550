import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { followFile } from '../files/follow-file.ts';
import type { Logger } from '../shared/logger.ts';
import { setTimer } from '../shared/set-timer.ts';
import { createStopLog, type StopLog } from './stop-log.ts';

export interface OpenStopLog extends StopLog {
  close(): void;
}

/** The log in `file` for one command: nothing is watched. @param complain told what could not be written */
export function openStopLogOnce(file: string, complain: (message: string) => void): StopLog {
  return createStopLog({
    file,
    complain,
    newId: randomUUID,
    // To set the log aside takes milliseconds, but a busy disk may take seconds.
    expiryMs: 10_000,
    patienceMs: 20_000,
    newToken: randomUUID,
    sleep: (durationMs) => sleep(durationMs),
    monotonicMs: () => performance.now(),
  });
}

/** The log in `file` for a door that stays open: what others write is noticed. */
export function openStopLog(file: string, log: Logger): OpenStopLog {
  const complain = (message: string) => log.warn(message);
  const stops = openStopLogOnce(file, complain);
  return { ...stops, close: followFile(file, stops.refresh, { setTimer, complain }) };
}
