import { isUnknown, knownOr } from '../../../shared/known.ts';
import type { Unit } from '../../../shared/listener.ts';
import { isHiddenProcess } from '../../../shared/stop.ts';
import { unitText } from '../../text/units.ts';
import { finding, shownWay } from '../finding.ts';
import type { Finding, OfferedWay, SupervisionContext } from '../supervision.ts';
import { askUnits } from './ask-units.ts';
import { isWithin } from './control-group-path.ts';
import { isLesser, judgeUnit } from './judge-unit.ts';
import { stopCommand } from './stop-units.ts';
import type { SystemdDeps } from './systemd-deps.ts';
import { kindOfUnit } from './unit-kind.ts';
import type { UnitState } from './unit-state.ts';
import { unitWayId } from './unit-way.ts';

/**
 * What the service that a process is said to be in means for it. Control groups may bear any name that whoever they
 * were left to likes, so the manager must confirm that this one is its own.
 */
export async function findUnit(deps: SystemdDeps, context: SupervisionContext, unit: Unit): Promise<Finding | null> {
  const { owner } = context;
  const hidden = isHidden(context);
  const kind = kindOfUnit(unit.name);
  // Whether a process that cannot be seen is the main one, or one that was started there, is not known.
  if (hidden && kind !== 'service') return null;
  const shown = (offered: OfferedWay): Finding | null => {
    if (kind === 'launcher') return null;
    return finding(isLesser(context, unit.name, null) ? { lesserWays: [offered] } : { ways: [offered] });
  };
  const group = hidden ? null : knownOr(await deps.groups.pathOf(owner.pid), null);
  const managerUid = group === null ? null : userOfManager(group);
  if (unit.manager === 'user' && managerUid !== null && managerUid !== deps.uid) {
    return shown(foreignWay(unit, knownOr(owner.user, String(managerUid))));
  }
  const answer = await askUnits(deps.runTool, unit.manager, [unit.name]);
  if (!answer.ok) return shown(unlearnedWay(unit, unitText.notAsked(answer.why)));
  const state = answer.units.find(({ name }) => name === unit.name);
  const belongs = state?.isLoaded ? belongsTo(context, state, group) : false;
  // Of another manager, such as that of a container; or the name is a mere name.
  if (state === undefined || belongs === false) return null;
  if (belongs === null) return shown(unlearnedWay(unit, unitText.notConfirmed));
  return kind === 'launcher' && state.mainPid !== owner.pid ? null : judgeUnit(deps, context, unit.manager, state);
}

/** Null where neither the control group nor the parents tell. */
function belongsTo(context: SupervisionContext, state: UnitState, group: string | null): boolean | null {
  const { owner, ancestors } = context;
  const { mainPid, controlGroup, isActive } = state;
  // The kernel named the group of the socket, and no more is to be had of a hidden process.
  if (isHidden(context)) return isActive && controlGroup !== null;
  if (group !== null) return isWithin(group, controlGroup);
  if (mainPid === null) return null;
  return mainPid === owner.pid || ancestors.some(({ pid }) => pid === mainPid) ? true : null;
}

/** Whether the process itself cannot be seen by this user, only its sockets. */
export function isHidden({ owner: { pid, identity } }: SupervisionContext): boolean {
  return !isUnknown(identity) && isHiddenProcess({ pid, identity });
}

/** `/user.slice/user-1000.slice/user@1000.service/app.slice/…`: user@.service(5). */
function userOfManager(group: string): number | null {
  const uid = /\/user@(\d+)\.service(?:\/|$)/.exec(group)?.[1];
  return uid === undefined ? null : Number(uid);
}

/** Only shown, as nothing could be learned of it. */
function unlearnedWay({ name, manager }: Unit, why: string, command = stopCommand(manager, [name])): OfferedWay {
  return shownWay({
    id: unitWayId(manager, [name]),
    kind: 'unit',
    title: unitText.stopService(name),
    effect: unitText.effectUnknown,
    command,
    unavailable: why,
  });
}

/** systemctl(1), --machine= */
function foreignWay(unit: Unit, user: string): OfferedWay {
  const command = ['sudo', 'systemctl', '--user', `--machine=${user}@.host`, 'stop', unit.name];
  return unlearnedWay(unit, unitText.ofAnotherUser(user), command);
}
