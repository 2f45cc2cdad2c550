import { isUnknown, knownOr } from '../../../shared/known.ts';
import { unitText } from '../../text/units.ts';
import { finding } from '../finding.ts';
import type { Finding, SupervisionContext } from '../supervision.ts';
import { askUnits, type Manager } from './ask-units.ts';
import { isWithin } from './control-group-path.ts';
import { listensOn } from './holding-manager.ts';
import { restartAfterSignal } from './restart.ts';
import type { SystemdDeps } from './systemd-deps.ts';
import { isUnitName, kindOfUnit } from './unit-kind.ts';
import type { UnitState } from './unit-state.ts';
import { unitWay } from './unit-way.ts';

/** What a service that the process belongs to offers, and what comes of a plain signal there. */
export async function judgeUnit(
  { runTool, groups, uid, ownPid }: SystemdDeps,
  context: SupervisionContext,
  manager: Manager,
  state: UnitState,
): Promise<Finding> {
  const { name, controlGroup, mainPid } = state;
  const related = await askUnits(runTool, manager, [...state.sockets, ...state.endsWithIt].filter(isUnitName));
  const running = related.ok ? related.units.filter(({ isActive }) => isActive) : [];
  const sockets = running.filter((unit) => state.sockets.includes(unit.name));
  const dependents = running.filter((unit) => !sockets.includes(unit) && !unit.name.endsWith('.target'));
  const processes = controlGroup === null ? null : knownOr(await groups.countIn(controlGroup), null);
  const isOurs = isWithin(knownOr(await groups.pathOf(ownPid), ''), controlGroup);
  const lesser = isLesser(context, name, mainPid);
  const offered = unitWay(runTool, uid, {
    manager,
    units: [...sockets, state],
    title: unitText.stopService(name),
    effect: unitText.effect({
      manager,
      killMode: state.killMode,
      processes,
      sockets: namesOf(sockets),
      dependents: namesOf(dependents),
      isEnabled: state.isEnabled || sockets.some(({ isEnabled }) => isEnabled),
    }),
    warning: lesser ? lesserWarning(context, name) : null,
    obstacle: isOurs ? unitText.endsPortolan : null,
  });
  return lesser
    ? finding({ lesserWays: [offered] })
    : finding({ ways: [offered], ...afterSignal(context, state, sockets) });
}

/** @param sockets that start it and are open */
function afterSignal(
  { owner, sockets: held, ancestors }: SupervisionContext,
  state: UnitState,
  sockets: readonly UnitState[],
): Pick<Finding, 'warning' | 'reopensWithinMs' | 'suspects'> {
  const keeping = sockets.filter((unit) => held.some((socket) => listensOn(unit, socket)));
  // Restart= looks at the main process; whoever started another one may replace it.
  const restart = state.mainPid === owner.pid || state.mainPid === null ? restartAfterSignal(state) : null;
  const main = ancestors.find(({ pid }) => pid === state.mainPid);
  const warnings = [
    keeping.length > 0 ? unitText.socketStays(namesOf(keeping)) : null,
    restart?.warning ?? null,
    main === undefined ? null : unitText.mainMayRestart(main.pid, state.name),
    keeping.length === 0 && sockets.length > 0 ? unitText.socketWakes(namesOf(sockets)) : null,
  ];
  return {
    warning: warnings.filter((warning) => warning !== null).join(' ') || null,
    reopensWithinMs: restart?.reopensWithinMs ?? null,
    suspects: main !== undefined && !isUnknown(main.identity) ? [{ pid: main.pid, identity: main.identity }] : [],
  };
}

/** Whether the unit only holds what a person started, so that stopping it would end far more than is meant. */
export function isLesser({ owner, hasTerminal }: SupervisionContext, name: string, mainPid: number | null): boolean {
  return kindOfUnit(name) === 'group' || (hasTerminal === true && owner.pid !== mainPid);
}

function lesserWarning({ hasTerminal }: SupervisionContext, name: string): string {
  return hasTerminal === true ? unitText.terminalWarning(name) : unitText.groupWarning(name);
}

function namesOf(units: readonly UnitState[]): readonly string[] {
  return units.map(({ name }) => name);
}
