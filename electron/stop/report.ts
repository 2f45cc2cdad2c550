import type { StopOutcome, StopReport } from '../shared/stop.ts';

/** A report of which only this much is to be said. */
export function reportOf(outcome: StopOutcome, detail: string, change: Partial<StopReport> = {}): StopReport {
  return { plan: null, remedy: null, mayForce: false, mayElevate: false, ...change, outcome, detail };
}
