import type { StopRemedy } from '../../../shared/stop.ts';
import { unitText } from '../../text/units.ts';
import { complaintOf, type RunServiceTool } from '../service-tool.ts';
import type { ActResult } from '../supervision.ts';
import { type Manager, managerWords } from './ask-units.ts';

export interface UnitStop {
  readonly manager: Manager;
  /** Sockets before what they start. */
  readonly units: readonly string[];
  /** `UnitState.stopTimeoutMs`, the longest of them. */
  readonly stopTimeoutMs: number | null;
  /** Whether the system may ask the person for a password, which takes its time. */
  readonly mayAskPerson: boolean;
}

/** As a person would type it. */
export function stopCommand(manager: Manager, units: readonly string[]): readonly string[] {
  return ['systemctl', ...managerWords(manager), 'stop', ...units];
}

export function startCommand(manager: Manager, units: readonly string[]): readonly string[] {
  return ['systemctl', ...managerWords(manager), 'start', ...units];
}

/**
 * Runs exactly the command that is shown and waits until systemd has done it. An ordinary user's wish to stop a unit
 * of the system is put to that user by polkit itself. Never rejects.
 */
export async function stopUnits(runTool: RunServiceTool, stop: UnitStop): Promise<ActResult> {
  const { manager, units } = stop;
  const [program = '', ...words] = stopCommand(manager, units);
  const timeoutMs = boundOf(stop);
  const answer = await runTool(program, words, { timeoutMs });
  if (answer.ok) return { ok: true };
  const failed = (outcome: 'refused' | 'already-gone' | 'unknown', detail: string): ActResult => ({
    ok: false,
    outcome,
    detail,
    remedy: { words: unitText.lookAtStatus, command: ['systemctl', ...managerWords(manager), 'status', ...units] },
  });
  if (answer.code === 'timeout') return failed('unknown', unitText.stillStopping(units, Math.round(timeoutMs / 1_000)));
  if (answer.code !== 'failed') return failed('refused', unitText.notRun(answer.message));
  const complaint = answer.ended?.complaint ?? '';
  // Words of D-Bus and systemd in the C locale: systemd, src/libsystemd/sd-bus/bus-error.c and src/core/manager.c.
  if (/Interactive authentication required|Access denied|Permission denied/i.test(complaint)) {
    return { ok: false, outcome: 'permission-denied', detail: unitText.stopDenied(units), remedy: asRoot(stop) };
  }
  if (/Operation refused/.test(complaint)) return failed('refused', unitText.stopRefused(units, complaintOf(answer)));
  if (units.every((unit) => complaint.includes(`${unit} not loaded`))) {
    return failed('already-gone', unitText.notLoaded(units));
  }
  return failed('unknown', unitText.uncertain(units, complaintOf(answer)));
}

function asRoot({ manager, units }: UnitStop): StopRemedy {
  return { words: unitText.asAdministrator, command: ['sudo', ...stopCommand(manager, units)] };
}

const usualStopTimeoutMs = 90_000;
const longestWaitMs = 10 * 60_000;

/**
 * TimeoutStopSec= counts for each step of an end (systemd.service(5)): as a rule its own command, then the signal. A
 * unit without a limit is waited for ten minutes; it is systemd that goes on waiting then.
 */
function boundOf({ stopTimeoutMs, mayAskPerson }: UnitStop): number {
  const steps = 2 * (stopTimeoutMs ?? usualStopTimeoutMs) + 10_000;
  return Math.min(steps, longestWaitMs) + (mayAskPerson ? 120_000 : 0);
}
