import { knownOr } from './known.ts';
import type { Listener } from './listener.ts';
import { groupListeners, type ListenerGroup } from './listener-groups.ts';
import { placeOf } from './place.ts';
import type { PortEvent, PortHolder } from './port-event.ts';

/** What of a listener is compared from one moment to the next, small enough to be kept and to be written down. */
export interface Standing extends Pick<PortEvent, 'protocol' | 'port' | 'scope' | 'holder' | 'key' | 'sockets'> {}

export interface PortChange {
  readonly event: PortEvent;
  /** The key under which the listener stood that it ends or changes; null for one that opened. */
  readonly left: string | null;
}

export interface Comparison {
  /** In the order of ports. */
  readonly changes: readonly PortChange[];
  /** Listeners that go on and of which more is known, or under another key: no event, but no other listener either. */
  readonly learnt: readonly { readonly left: string; readonly standing: Standing }[];
}

export interface Moment extends Pick<PortEvent, 'at' | 'since'> {
  /** False: rows may be missing, so that what is not there is not taken for closed. */
  readonly complete: boolean;
}

/**
 * What changed between two moments. A listener goes on as long as one of its sockets does, whoever became known as its
 * holder meanwhile; another program that holds the same socket, and one listener that went where another came on the
 * same port and protocol, are a change of owner.
 */
export function compareStanding(
  before: ReadonlyMap<string, Standing>,
  now: readonly Standing[],
  { at, since, complete }: Moment,
): Comparison {
  const went = new Map(before);
  const came: Standing[] = [];
  const changes: PortChange[] = [];
  const learnt: { left: string; standing: Standing }[] = [];
  const moment = { at, since: since !== null && since > at ? at : since };

  function goOn(earlier: Standing, is: Standing): void {
    went.delete(earlier.key);
    const holder = learntHolder(earlier, is);
    const next = holder === is.holder ? is : { ...is, holder };
    if (earlier.key !== is.key || holder !== earlier.holder) learnt.push({ left: earlier.key, standing: next });
    if (earlier.scope === is.scope) return;
    const change = { ...eventOf(next), ...moment, kind: 'reach-changed', scopeBefore: earlier.scope } as const;
    changes.push({ event: change, left: is.key });
  }

  function take(is: Standing, earlier: Standing | undefined): void {
    if (earlier === undefined) {
      changes.push({ event: { ...eventOf(is), ...moment, kind: 'opened' }, left: null });
      return;
    }
    went.delete(earlier.key);
    const was = { holderBefore: earlier.holder, scopeBefore: earlier.scope };
    changes.push({ event: { ...eventOf(is), ...moment, ...was, kind: 'owner-changed' }, left: earlier.key });
  }

  for (const is of now) {
    const earlier = before.get(is.key);
    // Behind one mask there may be another process each time: only its sockets tell.
    if (earlier && (is.holder.pid !== null || shareSocket(earlier, is))) goOn(earlier, is);
    else came.push(is);
  }
  const others: Standing[] = [];
  for (const is of came) {
    const earlier = find(went, is, (each) => shareSocket(each, is));
    if (earlier === undefined) others.push(is);
    else if (namesDiffer(earlier, is)) take(is, earlier);
    else goOn(earlier, is);
  }
  for (const is of others) {
    take(
      is,
      find(went, is, () => true),
    );
  }
  for (const gone of complete ? went.values() : []) {
    changes.push({ event: { ...eventOf(gone), ...moment, kind: 'closed' }, left: gone.key });
  }
  return { changes: changes.sort((a, b) => a.event.port - b.event.port), learnt };
}

export function standingOf(listeners: readonly Listener[]): readonly Standing[] {
  return groupListeners(listeners).map((group) => ({
    protocol: group.protocol,
    port: group.port,
    scope: group.reach.scope,
    holder: holderOf(group),
    key: group.key,
    sockets: group.listeners.map(({ key }) => key),
  }));
}

export function holderOf({ listeners, owners }: Pick<ListenerGroup, 'listeners' | 'owners'>): PortHolder {
  const [owner] = owners;
  return {
    name: knownOr(owner?.name ?? null, null),
    pid: owner?.pid ?? null,
    place: placeOf(listeners, owners)?.name ?? null,
    user: knownOr(owner?.user ?? null, null) ?? knownOr(listeners[0].user, null),
  };
}

/** `earlier.holder` itself where nothing was learnt. Which of several processes comes first may change with each reading. */
function learntHolder(earlier: Standing, is: Standing): PortHolder {
  const [was, now] = [earlier.holder, is.holder];
  const follows = earlier.key !== is.key || was.pid === now.pid;
  const next: PortHolder = {
    name: (follows ? now.name : null) ?? was.name ?? now.name,
    pid: (follows ? now.pid : null) ?? was.pid ?? now.pid,
    place: (follows ? now.place : null) ?? was.place ?? now.place,
    user: (follows ? now.user : null) ?? was.user ?? now.user,
  };
  const same = (['name', 'pid', 'place', 'user'] as const).every((field) => next[field] === was[field]);
  return same ? was : next;
}

function namesDiffer({ holder: a }: Standing, { holder: b }: Standing): boolean {
  return a.name !== null && b.name !== null && a.name !== b.name;
}

function shareSocket(a: Standing, b: Standing): boolean {
  return a.sockets.some((key) => b.sockets.includes(key));
}

function find(
  among: ReadonlyMap<string, Standing>,
  { port, protocol }: Standing,
  fits: (each: Standing) => boolean,
): Standing | undefined {
  for (const each of among.values()) if (each.port === port && each.protocol === protocol && fits(each)) return each;
  return undefined;
}

function eventOf({ protocol, port, scope, holder, key, sockets }: Standing): Omit<PortEvent, 'kind' | 'at' | 'since'> {
  return { protocol, port, scope, scopeBefore: null, holder, holderBefore: null, key, sockets };
}
