import { unitText } from '../../text/units.ts';
import type { UnitState } from './unit-state.ts';

export interface Restart {
  /** A sentence. */
  readonly warning: string;
  /** Null where the manager does not say how long it waits. */
  readonly reopensWithinMs: number | null;
}

/** A service needs a moment to open its port after it was started. */
const startsUpMs = 1_000;

/**
 * What the manager does when the service's main process ends on a signal that the manager did not send; null: nothing.
 * By the table of Restart= in systemd.service(5): SIGTERM is a clean end, an exit status other than 0 and SIGKILL are
 * not; RestartPreventExitStatus= goes before RestartForceExitStatus=, and that before Restart=.
 */
export function restartAfterSignal(unit: UnitState): Restart | null {
  const { restart, restartMs } = unit;
  const plain = isRestartedAfter('TERM', unit);
  const forced = isRestartedAfter('KILL', unit);
  const delayMs = restartMs !== null && Number.isFinite(restartMs) ? restartMs : null;
  const found = (warning: string): Restart => ({
    warning,
    reopensWithinMs: delayMs === null ? null : delayMs + startsUpMs,
  });
  if (plain && forced) return found(unitText.restartsAlways(restart, delayMs));
  if (plain) return found(unitText.restartsAfterPlain(restart, delayMs));
  // A program that answers SIGTERM with a status other than 0, as those on Java do, ends unclean (143).
  if (restart === 'on-failure') return found(unitText.restartsOnFailure(delayMs));
  return forced ? found(unitText.restartsAfterForced(restart, delayMs)) : null;
}

function isRestartedAfter(signal: 'TERM' | 'KILL', unit: UnitState): boolean {
  const { restart, restartsNeverAfter, restartsAlwaysAfter, cleanEnds } = unit;
  if (restartsNeverAfter.includes(signal)) return false;
  if (restartsAlwaysAfter.includes(signal)) return true;
  const isClean = signal === 'TERM' || cleanEnds.includes(signal);
  return (isClean ? ['always', 'on-success'] : ['always', 'on-failure', 'on-abnormal', 'on-abort']).includes(restart);
}
