import type { StopWay } from '../../../shared/stop.ts';
import { unitText } from '../../text/units.ts';
import type { RunServiceTool } from '../service-tool.ts';
import type { OfferedWay } from '../supervision.ts';
import type { Manager } from './ask-units.ts';
import { startCommand, stopCommand, stopUnits } from './stop-units.ts';
import type { UnitState } from './unit-state.ts';

export interface UnitWay extends Pick<StopWay, 'title' | 'effect' | 'warning'> {
  readonly manager: Manager;
  /** What is stopped, sockets before what they start. */
  readonly units: readonly UnitState[];
  /** Why it is not to be, whatever systemd would say to it; a sentence. */
  readonly obstacle: string | null;
}

/** The way that stops these units with systemctl, or shows why that is not to be. */
export function unitWay(runTool: RunServiceTool, uid: number | null, unitWay: UnitWay): OfferedWay {
  const { manager, units, title, effect, warning, obstacle } = unitWay;
  const names = units.map(({ name }) => name);
  const unavailable = obstacle ?? obstacleOf(units);
  const timeouts = units.map(({ stopTimeoutMs }) => stopTimeoutMs).filter((timeout) => timeout !== null);
  const stop = {
    manager,
    units: names,
    stopTimeoutMs: timeouts.length === 0 ? null : Math.max(...timeouts),
    mayAskPerson: manager === 'system' && uid !== 0,
  };
  return {
    way: {
      id: unitWayId(manager, names),
      kind: 'unit',
      title,
      effect,
      warning,
      command: stopCommand(manager, names),
      unavailable,
    },
    startAgain: startCommand(manager, names),
    does: unavailable === null ? { act: () => stopUnits(runTool, stop) } : null,
  };
}

function obstacleOf(units: readonly UnitState[]): string | null {
  if (units.some(({ refusesManualStop }) => refusesManualStop)) return unitText.manualRefused;
  return units.some(({ canStop }) => !canStop) ? unitText.cannotStop : null;
}

export function unitWayId(manager: Manager, names: readonly string[]): string {
  return ['unit', manager, ...names].join(' ');
}
