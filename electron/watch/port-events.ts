import { knownOr } from '../shared/known.ts';
import type { Listener } from '../shared/listener.ts';
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
  const ports = touchedPorts(before, now);
  const was = byKey(before, ports);
  const is = byKey(now, ports);
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

function byKey({ listeners }: Snapshot, ports: ReadonlySet<number>): ReadonlyMap<string, ListenerGroup> {
  const touched = listeners.filter(({ port }) => ports.has(port));
  return new Map(groupListeners(touched).map((group) => [group.key, group]));
}
