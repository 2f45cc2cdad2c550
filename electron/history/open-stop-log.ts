import { randomUUID } from 'node:crypto';
import { followFile } from '../files/follow-file.ts';
import { systemLock } from '../files/system-lock.ts';
import type { Logger } from '../shared/logger.ts';
import { setTimer } from '../shared/set-timer.ts';
import { createStopLog, type StopLog } from './stop-log.ts';

export interface OpenStopLog extends StopLog {
  close(): void;
}

/** The log in `file` for one command: nothing is watched. @param complain told what could not be written */
export function openStopLogOnce(file: string, complain: (message: string) => void): StopLog {
  return createStopLog({ ...systemLock, file, complain, newId: randomUUID });
}

/** The log in `file` for a door that stays open: what others write is noticed. */
export function openStopLog(file: string, log: Logger): OpenStopLog {
  const complain = (message: string) => log.warn(message);
  const stops = openStopLogOnce(file, complain);
  return { ...stops, close: followFile(file, stops.refresh, { setTimer, complain }) };
}
