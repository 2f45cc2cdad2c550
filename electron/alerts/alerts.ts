import type { PortEvent } from '../shared/port-event.ts';
import type { AlertSettings } from '../shared/settings.ts';
import { type AlertMoment, decideAlerts, emptyMemory, type Telling } from './decide.ts';

export interface AlertsDeps extends Pick<AlertMoment, 'isKnownProgram' | 'isHandedOut'> {
  settings(): AlertSettings;
  /** Shows one notification. */
  tell(telling: Telling): void;
  readonly now: () => Date;
  readonly setTimer: (action: () => void, delayMs: number) => () => void;
}

export interface Alerts {
  /** What was seen to happen on the ports of others. */
  notice(events: readonly PortEvent[]): void;
  /** The person changed the settings: what was held back may be told now, or is wanted no more. */
  decideAnew(): void;
}

/** Tells what the rules want told, when the time has come for it. */
export function createAlerts({ settings, tell, now, setTimer, ...matching }: AlertsDeps): Alerts {
  let memory = emptyMemory;
  let cancelTimer: (() => void) | null = null;

  function decide(events: readonly PortEvent[]): void {
    cancelTimer?.();
    const date = now();
    const minute = date.getHours() * 60 + date.getMinutes();
    const moment = { ...matching, settings: settings(), events, nowMs: date.getTime(), minute };
    const decision = decideAlerts(memory, moment);
    memory = decision.memory;
    cancelTimer = decision.againInMs === null ? null : setTimer(() => decide([]), decision.againInMs);
    if (decision.telling) tell(decision.telling);
  }

  return {
    notice: decide,
    decideAnew: () => decide([]),
  };
}
