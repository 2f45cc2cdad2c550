import { isUnknown, knownOr } from '../../shared/known.ts';
import type { Unit } from '../../shared/listener.ts';
import { unitText } from '../text/units-en.ts';
import { finding } from './finding.ts';
import type { Detector, Finding, OfferedWay, SupervisionContext } from './supervision.ts';
import { askUnits } from './systemd/ask-units.ts';
import { findHeldSockets, isServiceManager, listensOn } from './systemd/holding-manager.ts';
import { restartAfterSignal } from './systemd/restart.ts';
import { stopCommand } from './systemd/stop-units.ts';
import type { SystemdDeps } from './systemd/systemd-deps.ts';
import { isUnitName, kindOfUnit } from './systemd/unit-kind.ts';
import type { UnitState } from './systemd/unit-state.ts';
import { unitWay, unitWayId } from './systemd/unit-way.ts';

/** Services of systemd, the system's and the person's own, and the sockets that systemd holds for them. */
export function createSystemdDetector(deps: SystemdDeps): Detector {
  return async (context) => {
    const { owner, sockets } = context;
    // A container may run a systemd of its own, which the one outside knows nothing of.
    if (knownOr(owner.containerId, null) !== null) return null;
    if (isServiceManager(owner)) return findHeldSockets(deps, owner, sockets);
    const unit = unitOf(context);
    if (unit === null || !isUnitName(unit.name) || kindOfUnit(unit.name) === 'session') return null;
    return findUnit(deps, context, unit);
  };
}

function unitOf({ owner, sockets }: SupervisionContext): Unit | null {
  if (!isUnknown(owner.unit)) return owner.unit;
  for (const { unit, unitManager } of sockets) {
    if (!isUnknown(unit) && unit !== null && unitManager !== null) return { name: unit, manager: unitManager };
  }
  return null;
}

async function findUnit(deps: SystemdDeps, context: SupervisionContext, unit: Unit): Promise<Finding | null> {
  const { owner } = context;
  const group = await deps.groups.pathOf(owner.pid);
  const managerUid = isUnknown(group) ? null : userOfManager(group);
  const placed = (offered: OfferedWay): Finding =>
    finding(isLesser(context, unit, null) ? { lesserWays: [offered] } : { ways: [offered] });
  if (unit.manager === 'user' && managerUid !== null && managerUid !== deps.uid) {
    if (kindOfUnit(unit.name) === 'launcher') return null;
    return placed(foreignWay(unit, knownOr(owner.user, String(managerUid))));
  }
  const answer = await askUnits(deps.runTool, unit.manager, [unit.name]);
  if (!answer.ok) {
    return kindOfUnit(unit.name) === 'launcher' ? null : placed(shownWay(unit, unitText.notAsked(answer.why)));
  }
  const state = answer.units.find(({ name }) => name === unit.name);
  const belongs = state?.isLoaded ? belongsTo(context, state, isUnknown(group) ? null : group) : false;
  // Another manager's unit of the same name, such as that of a container or of a group that somebody named so.
  if (state === undefined || belongs === false) return null;
  if (belongs === null) return placed(shownWay(unit, unitText.notConfirmed));
  if (kindOfUnit(unit.name) === 'launcher' && state.mainPid !== owner.pid) return null;
  return judgeUnit(deps, context, unit, state);
}

/** Null where neither the control group nor the parents tell. */
function belongsTo({ owner, ancestors }: SupervisionContext, state: UnitState, group: string | null): boolean | null {
  const { mainPid, controlGroup } = state;
  if (group !== null) {
    return controlGroup !== null && (group === controlGroup || group.startsWith(`${controlGroup}/`));
  }
  if (mainPid === null) return null;
  return mainPid === owner.pid || ancestors.some(({ pid }) => pid === mainPid) ? true : null;
}

async function judgeUnit(
  { runTool, groups, uid }: SystemdDeps,
  context: SupervisionContext,
  { name, manager }: Unit,
  state: UnitState,
): Promise<Finding> {
  const { owner, sockets: held, ancestors } = context;
  const others = await askUnits(runTool, manager, [...state.sockets, ...state.endsWithIt].filter(isUnitName));
  const running = others.ok ? others.units.filter(({ isActive }) => isActive) : [];
  const sockets = running.filter((unit) => state.sockets.includes(unit.name));
  const dependents = running.filter((unit) => !sockets.includes(unit) && !unit.name.endsWith('.target'));
  const processes = state.controlGroup === null ? null : knownOr(await groups.countIn(state.controlGroup), null);
  const isLess = isLesser(context, { name, manager }, state.mainPid);
  const offered = unitWay(runTool, uid, {
    manager,
    units: [...sockets, state],
    title: unitText.stopService(name),
    effect: unitText.effect({
      manager,
      killMode: state.killMode,
      processes,
      sockets: sockets.map((unit) => unit.name),
      dependents: dependents.map((unit) => unit.name),
      isEnabled: state.isEnabled || sockets.some(({ isEnabled }) => isEnabled),
    }),
    warning: isLess ? lesserWarning(context, name) : null,
  });
  if (isLess) return finding({ lesserWays: [offered] });

  const keeping = sockets.filter((unit) => held.some((socket) => listensOn(unit, socket)));
  const isMain = state.mainPid === owner.pid;
  const restart = isMain || state.mainPid === null ? restartAfterSignal(state) : null;
  const main = ancestors.find(({ pid }) => pid === state.mainPid);
  const warnings = [
    keeping.length > 0 ? unitText.socketStays(keeping.map((unit) => unit.name)) : null,
    restart?.warning ?? null,
    main === undefined ? null : unitText.mainMayRestart(main.pid, name),
    keeping.length === 0 && sockets.length > 0 ? unitText.socketWakes(sockets.map((unit) => unit.name)) : null,
  ];
  return finding({
    ways: [offered],
    warning: warnings.filter((warning) => warning !== null).join(' ') || null,
    reopensWithinMs: restart?.reopensWithinMs ?? null,
    suspects: main !== undefined && !isUnknown(main.identity) ? [{ pid: main.pid, identity: main.identity }] : [],
  });
}

/** Whether the unit only holds what a person started, so that stopping it would end far more than is meant. */
function isLesser({ owner, hasTerminal }: SupervisionContext, unit: Unit, mainPid: number | null): boolean {
  return kindOfUnit(unit.name) === 'group' || (hasTerminal === true && owner.pid !== mainPid);
}

function lesserWarning({ hasTerminal }: SupervisionContext, name: string): string {
  return hasTerminal === true ? unitText.terminalWarning(name) : unitText.groupWarning(name);
}

/** `/user.slice/user-1000.slice/user@1000.service/app.slice/…`: user@.service(5). */
function userOfManager(group: string): number | null {
  const uid = /\/user@(\d+)\.service(?:\/|$)/.exec(group)?.[1];
  return uid === undefined ? null : Number(uid);
}

/** Only shown, as nothing could be learned of it. */
function shownWay({ name, manager }: Unit, why: string, command = stopCommand(manager, [name])): OfferedWay {
  return {
    way: {
      id: unitWayId(manager, [name]),
      kind: 'unit',
      title: unitText.stopService(name),
      effect: unitText.effect({
        manager,
        killMode: '',
        processes: null,
        sockets: [],
        dependents: [],
        isEnabled: false,
      }),
      warning: null,
      command,
      unavailable: why,
    },
    does: null,
  };
}

/** systemctl(1), --machine= */
function foreignWay(unit: Unit, user: string): OfferedWay {
  const command = ['sudo', 'systemctl', '--user', `--machine=${user}@.host`, 'stop', unit.name];
  return shownWay(unit, unitText.ofAnotherUser(user), command);
}
