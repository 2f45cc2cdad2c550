import { knownOr } from '../../electron/shared/known.ts';
import type { Listener, Reach } from '../../electron/shared/listener.ts';
import type { ListenerGroup } from '../../electron/shared/listener-groups.ts';
import { widestReach } from '../../electron/shared/reach.ts';

/** Sockets of one listener that differ in their address and agree in how far they reach. */
export interface BindGroup {
  readonly reach: Reach;
  readonly device: string | null;
  /** Since when they could not be confirmed, ISO 8601; null where they were seen now. */
  readonly staleSince: string | null;
  readonly binds: readonly [Listener, ...Listener[]];
}

/** `0.0.0.0` and `::` together accept any address; what is bound more narrowly is told apart. */
export function bindGroups({ listeners }: ListenerGroup): readonly BindGroup[] {
  const groups = new Map<string, [Listener, ...Listener[]]>();
  for (const listener of listeners) {
    const key = `${listener.reach.scope} ${knownOr(listener.device, null)} ${listener.staleSince}`;
    const members = groups.get(key);
    if (members) members.push(listener);
    else groups.set(key, [listener]);
  }
  return [...groups.values()].map((binds) => {
    const [first, ...others] = binds;
    return {
      binds,
      device: knownOr(first.device, null),
      staleSince: first.staleSince,
      reach: widestReach([first.reach, ...others.map(({ reach }) => reach)]),
    };
  });
}
