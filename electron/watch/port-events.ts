import { compareStanding, standingOf } from '../shared/port-changes.ts';
import type { PortEvent } from '../shared/port-event.ts';
import type { Snapshot } from '../shared/snapshot.ts';

export { holderOf } from '../shared/port-changes.ts';

const width = { loopback: 0, address: 1, any: 2 } as const;

/**
 * What changed from one snapshot to the next, in the order of ports.
 * @param checkedAt when the earlier one was last found to hold, ISO 8601: it stays the same while nothing changes
 */
export function portEvents(before: Snapshot, now: Snapshot, checkedAt = before.at): readonly PortEvent[] {
  const was = new Map(standingOf(before.listeners).map((each) => [each.key, each]));
  const moment = { at: now.at, since: checkedAt, complete: now.complete };
  return compareStanding(was, standingOf(now.listeners), moment).changes.map(({ event }) => event);
}

/** It accepts from other computers what it did not before; a firewall may still block it. */
export function isNewlyReachable({ kind, scope, scopeBefore }: PortEvent): boolean {
  if (kind === 'closed') return false;
  return width[scope] > (scopeBefore === null ? 0 : width[scopeBefore]);
}
