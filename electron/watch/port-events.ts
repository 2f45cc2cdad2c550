import { knownOr } from '../shared/known.ts';
import { groupListeners, type ListenerGroup } from '../shared/listener-groups.ts';
import { placeOf } from '../shared/place.ts';
import type { PortEvent, PortHolder } from '../shared/port-event.ts';
import type { Snapshot } from '../shared/snapshot.ts';

const width = { loopback: 0, address: 1, any: 2 } as const;

/**
 * What changed from one snapshot to the next, in the order of ports. One listener that went and one that came on the
 * same port and protocol between two readings is one change of owner.
 */
export function portEvents(before: Snapshot, now: Snapshot): readonly PortEvent[] {
  const was = byKey(before);
  const is = byKey(now);
  const came = [...is.values()].filter(({ key }) => !was.has(key));
  const went = [...was.values()].filter(({ key }) => !is.has(key));
  const moment = { at: now.at, since: before.at };
  const events: PortEvent[] = [];
  for (const group of came) {
    const place = went.findIndex(({ port, protocol }) => port === group.port && protocol === group.protocol);
    const [left] = place === -1 ? [] : went.splice(place, 1);
    if (left === undefined) events.push({ ...eventOf(group), ...moment, kind: 'opened' });
    else {
      const changed = { holderBefore: holderOf(left), scopeBefore: left.reach.scope };
      events.push({ ...eventOf(group), ...moment, ...changed, kind: 'owner-changed' });
    }
  }
  for (const group of went) events.push({ ...eventOf(group), ...moment, kind: 'closed' });
  for (const group of is.values()) {
    const earlier = was.get(group.key);
    if (!earlier || earlier.reach.scope === group.reach.scope) continue;
    events.push({ ...eventOf(group), ...moment, kind: 'reach-changed', scopeBefore: earlier.reach.scope });
  }
  return events.sort((a, b) => a.port - b.port);
}

/** It accepts from other computers what it did not before; a firewall may still block it. */
export function isNewlyReachable({ kind, scope, scopeBefore }: PortEvent): boolean {
  if (kind === 'closed') return false;
  return width[scope] > (scopeBefore === null ? 0 : width[scopeBefore]);
}

export function holderOf({ listeners, owners }: ListenerGroup): PortHolder {
  const [owner] = owners;
  return {
    name: knownOr(owner?.name ?? null, null),
    pid: owner?.pid ?? null,
    place: placeOf(listeners, owners)?.name ?? null,
    user: knownOr(owner?.user ?? null, null) ?? knownOr(listeners[0].user, null),
  };
}

function eventOf(group: ListenerGroup): Omit<PortEvent, 'kind' | 'at' | 'since'> {
  const { protocol, port, reach, key, listeners } = group;
  return {
    protocol,
    port,
    scope: reach.scope,
    scopeBefore: null,
    holder: holderOf(group),
    holderBefore: null,
    key,
    sockets: listeners.map((listener) => listener.key),
  };
}

function byKey({ listeners }: Snapshot): ReadonlyMap<string, ListenerGroup> {
  return new Map(groupListeners(listeners).map((group) => [group.key, group]));
}
