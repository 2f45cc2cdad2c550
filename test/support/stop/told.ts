import type { StopOutcome, StopReport } from '../../../electron/shared/stop.ts';

/**
 * A report of "freed" is false when the port was held at the last moment that was looked at, when somebody held it within
 * the time that the report says was watched for longer than lies between two looks, or when less was watched. A report of
 * "opened again" is false when nobody opened the port between the signal and the report; one of "still held" when nobody
 * held it at that last moment.
 */
export interface Told {
  readonly outcome: StopOutcome;
  readonly falseFreed: boolean;
  readonly falseOpened: boolean;
  readonly falseHeld: boolean;
}

/** How long a report of "freed" says that it watched the port: at least a second, else in its words, to 0.1 s. */
export function claimedMs({ detail }: StopReport): number {
  const [, seconds] = /for ([\d.]+) s nobody/i.exec(detail) ?? [];
  return Math.max(1_000, Number(seconds ?? 0) * 1_000 - 50);
}

export function countOf(all: readonly Told[], outcome: StopOutcome): number {
  return all.filter((told) => told.outcome === outcome).length;
}
