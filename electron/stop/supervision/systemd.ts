import { isUnknown, knownOr } from '../../shared/known.ts';
import type { Unit } from '../../shared/listener.ts';
import type { Detector, SupervisionContext } from './supervision.ts';
import { findUnit, isHidden } from './systemd/find-unit.ts';
import { findHeldSockets, findHiddenSockets, isServiceManager } from './systemd/holding-manager.ts';
import type { SystemdDeps } from './systemd/systemd-deps.ts';
import { isUnitName, kindOfUnit } from './systemd/unit-kind.ts';

/** Services of systemd, the system's and the person's own, and the sockets that systemd holds for them. */
export function createSystemdDetector(deps: SystemdDeps): Detector {
  return async (context) => {
    const { owner, sockets } = context;
    // A container may run a systemd of its own, which the one outside knows nothing of.
    if (knownOr(owner.containerId, null) !== null) return null;
    if (isServiceManager(owner)) return findHeldSockets(deps, owner, sockets);
    const unit = unitOf(context);
    if (unit === null) return isHidden(context) ? findHiddenSockets(deps, sockets) : null;
    if (!isUnitName(unit.name) || kindOfUnit(unit.name) === 'session') return null;
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
