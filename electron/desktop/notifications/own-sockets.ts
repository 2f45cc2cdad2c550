import { knownOr } from '../../shared/known.ts';
import type { Owner } from '../../shared/listener.ts';
import type { PortEvent } from '../../shared/port-event.ts';
import type { Snapshot } from '../../shared/snapshot.ts';

/**
 * The events that are about others than this app: its own process, and what descends from it. By the process, not by
 * its name, which any program may give itself.
 */
export function eventsOfOthers(
  events: readonly PortEvent[],
  snapshots: readonly (Snapshot | null)[],
  ownPid: number,
): readonly PortEvent[] {
  if (events.length === 0) return events;
  const own = new Set(
    snapshots
      .flatMap((snapshot) => snapshot?.listeners ?? [])
      .filter(({ owners }) => owners.length > 0 && owners.every((owner) => isOwn(owner, ownPid)))
      .map(({ key }) => key),
  );
  return events.filter(({ sockets }) => !sockets.every((key) => own.has(key)));
}

function isOwn({ pid, parents }: Owner, ownPid: number): boolean {
  return pid === ownPid || knownOr(parents, []).some((parent) => parent.pid === ownPid);
}
