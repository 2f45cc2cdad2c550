import type { Listener } from '../shared/listener.ts';
import { compareStanding, standingOf } from '../shared/port-changes.ts';
import type { PortEvent } from '../shared/port-event.ts';
import { isWider } from '../shared/reach.ts';
import type { Snapshot } from '../shared/snapshot.ts';

/**
 * What changed from one snapshot to the next, in the order of ports.
 * @param checkedAt when the earlier one was last found to hold, ISO 8601: it stays the same while nothing changes
 */
export function portEvents(before: Snapshot, now: Snapshot, checkedAt = before.at): readonly PortEvent[] {
  const ports = touchedPorts(before, now);
  const touched = ({ listeners }: Snapshot) => standingOf(listeners.filter(({ port }) => ports.has(port)));
  const was = new Map(touched(before).map((each) => [each.key, each]));
  const moment = { at: now.at, since: checkedAt, complete: now.complete };
  return compareStanding(was, touched(now), moment).changes.map(({ event }) => event);
}

/** It accepts from other computers what it did not before; a firewall may still block it. */
export function isNewlyReachable({ kind, scope, scopeBefore }: PortEvent): boolean {
  return kind !== 'closed' && isWider(scope, scopeBefore);
}

/** Where anything may differ: what did not change is the same object in both, and among thousands that is nearly all. */
function touchedPorts(before: Snapshot, now: Snapshot): ReadonlySet<number> {
  const touched = new Set<number>();
  const note = (listeners: readonly Listener[], others: ReadonlySet<Listener>) => {
    for (const listener of listeners) if (!others.has(listener)) touched.add(listener.port);
  };
  note(now.listeners, new Set(before.listeners));
  note(before.listeners, new Set(now.listeners));
  return touched;
}
