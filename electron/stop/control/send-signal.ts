import { isErrorCode, isPermissionError } from '../../shared/error-code.ts';
import type { Signal, SignalResult } from '../process-control.ts';

/** `process.kill`; 0 sends nothing and only asks whether it could be sent (kill(2)). */
export type Kill = (pid: number, signal: Signal | 0) => void;

/** @throws what the system says beyond EPERM and ESRCH */
export function sendSignal(
  kill: Kill,
  pid: number,
  signal: Signal | 0,
): Extract<SignalResult, 'sent' | 'gone' | 'permission'> {
  try {
    kill(pid, signal);
    return 'sent';
  } catch (error) {
    if (isErrorCode(error, 'ESRCH')) return 'gone';
    if (isPermissionError(error)) return 'permission';
    throw error;
  }
}
