import { isUnknown, type UnknownReason } from '../../electron/shared/known.ts';
import type { Owner } from '../../electron/shared/listener.ts';
import type { ListenerGroup } from '../../electron/shared/listener-groups.ts';
import type { StopTarget } from '../../electron/shared/stop.ts';

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

/** The one that a key press or the tray means: the first owner that can be stopped. */
export function firstStoppable(groups: readonly ListenerGroup[]): Extract<Stoppable, { target: StopTarget }> | null {
  for (const stoppable of groups.flatMap(stoppables)) if ('target' in stoppable) return stoppable;
  return null;
}

export function isSameTarget(a: StopTarget, b: StopTarget): boolean {
  return a.pid === b.pid && a.protocol === b.protocol && a.port === b.port && a.identity === b.identity;
}
