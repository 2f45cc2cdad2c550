import { isUnknown, type UnknownReason } from '../../electron/shared/known.ts';
import type { Owner } from '../../electron/shared/listener.ts';
import type { ListenerGroup } from '../../electron/shared/listener-groups.ts';
import { containerOf, unitOf } from '../../electron/shared/place.ts';
import { hiddenProcess, type StopTarget } from '../../electron/shared/stop.ts';

/** An owner cannot be stopped without its identity: its pid alone may by now be another process. */
export type Stoppable =
  | { readonly owner: Owner; readonly target: StopTarget }
  | { readonly owner: Owner; readonly unknown: UnknownReason };

/** As many as a request may name. */
export const mostKeys = 1_000;

export function stoppables({ owners, protocol, port, listeners }: ListenerGroup): readonly Stoppable[] {
  return owners.map((owner) => {
    const { pid, identity } = owner;
    if (isUnknown(identity)) return { owner, unknown: identity.unknown };
    // Its siblings' sockets stay open when it ends.
    const held = listeners.filter((listener) => listener.owners.some((each) => each.pid === pid));
    const keys = held.slice(0, mostKeys).map(({ key }) => key);
    return { owner, target: { pid, identity, protocol, port, keys } };
  });
}

/**
 * Stands for an owner that this user may not see, where its service or container is known, which may be stopped
 * instead. Null where there is none of that.
 */
export function hiddenTarget({ owners, protocol, port, listeners }: ListenerGroup): StopTarget | null {
  const complete = listeners.every(({ ownersComplete }) => ownersComplete);
  if (owners.length > 0 || complete || (unitOf(listeners) ?? containerOf(listeners)) === null) return null;
  return { ...hiddenProcess, protocol, port, keys: listeners.slice(0, mostKeys).map(({ key }) => key) };
}

/** What a key press or the tray means; `owner` is null where it is hidden. */
export interface FirstStop {
  readonly owner: Owner | null;
  readonly target: StopTarget;
}

export function firstStop(groups: readonly ListenerGroup[]): FirstStop | null {
  for (const stoppable of groups.flatMap(stoppables)) if ('target' in stoppable) return stoppable;
  for (const group of groups) {
    const target = hiddenTarget(group);
    if (target) return { owner: null, target };
  }
  return null;
}

export function isSameTarget(a: StopTarget, b: StopTarget): boolean {
  return a.pid === b.pid && a.protocol === b.protocol && a.port === b.port && a.identity === b.identity;
}
