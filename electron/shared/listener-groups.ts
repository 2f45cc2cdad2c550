import { isUnknown, type Known, knownOr } from './known.ts';
import type { Listener, Owner, Reach, ServiceLabel } from './listener.ts';
import { widestReach } from './reach.ts';
import type { SocketProtocol } from './transport.ts';

/** What a person calls one listener: sockets of one port and protocol that belong together. */
export interface ListenerGroup {
  /** Unique, and stable while any socket of the group lives with the same owners. */
  readonly key: string;
  readonly protocol: SocketProtocol;
  readonly port: number;
  readonly service: ServiceLabel;
  /** Of all its sockets, each once. Not every owner need hold every socket. */
  readonly owners: readonly Owner[];
  /** Of all binds together: the widest. */
  readonly reach: Reach;
  readonly listeners: Members;
  /** The earliest of its sockets, ISO 8601. */
  readonly firstSeen: string;
  /** Since when not one of its sockets could be confirmed, ISO 8601; null where one was seen now. */
  readonly staleSince: string | null;
}

type Members = readonly [Listener, ...Listener[]];

/**
 * Folds sockets into the rows that tray, window and terminal show, by port and then protocol. The very same sockets
 * give the very same group again, so that what draws it sees at a glance that there is nothing to draw.
 */
export function groupListeners(listeners: readonly Listener[]): readonly ListenerGroup[] {
  const groups: ListenerGroup[] = [];
  for (const sockets of ofOnePortEach(listeners)) {
    if (sockets.length === 1) groups.push(groupOf(sockets));
    else groups.push(...connected(sockets).map(groupOf).sort(byKey));
  }
  return groups;
}

/** The sockets of each port and protocol, in the order of rows. A snapshot has them nearly so. */
function ofOnePortEach(listeners: readonly Listener[]): readonly Members[] {
  const runs: [Listener, ...Listener[]][] = [];
  let run: Listener[] = [];
  let last = -1;
  for (const listener of listeners) {
    const order = portOrder(listener);
    if (order === last) run.push(listener);
    else if (order < last) return sortedByPort(listeners);
    else {
      const begun: [Listener, ...Listener[]] = [listener];
      runs.push(begun);
      run = begun;
    }
    last = order;
  }
  return runs;
}

function sortedByPort(listeners: readonly Listener[]): readonly Members[] {
  const ports = new Map<number, [Listener, ...Listener[]]>();
  for (const listener of listeners) add(ports, portOrder(listener), listener);
  return [...ports].sort(([a], [b]) => a - b).map(([, sockets]) => sockets);
}

/** A port of TCP and the same number of UDP are two ports; two listeners may share one. */
export function countPorts(groups: readonly Pick<ListenerGroup, 'protocol' | 'port'>[]): number {
  // Of all 65,536 ports of two protocols which are there: several times as fast as a set of thousands.
  const seen = new Uint8Array(2 * 65_536);
  let count = 0;
  for (const group of groups) {
    const order = portOrder(group);
    if (seen[order] === 0) count += 1;
    seen[order] = 1;
  }
  return count;
}

/** One number for each port of each protocol, in the order of rows. */
export function portOrder({ protocol, port }: Pick<ListenerGroup, 'protocol' | 'port'>): number {
  return port * 2 + (protocol === 'tcp' ? 0 : 1);
}

/** Holds each group for as long as its first socket lives. */
const known = new WeakMap<Listener, ListenerGroup>();

function groupOf(members: Members): ListenerGroup {
  const before = known.get(members[0]);
  if (before?.listeners.length === members.length && before.listeners.every((each, index) => each === members[index])) {
    return before;
  }
  const group = newGroup(members);
  known.set(members[0], group);
  return group;
}

function newGroup(members: Members): ListenerGroup {
  const first = members[0];
  const { protocol, port, service } = first;
  const owners = members.length === 1 ? first.owners : ownersOf(members);
  return {
    key: `${protocol} ${port} ${anchorOf(first, owners)}`,
    protocol,
    port,
    service,
    owners,
    reach: members.length === 1 ? first.reach : widestReach([first.reach, ...members.map(({ reach }) => reach)]),
    listeners: members,
    firstSeen: members.reduce((seen, each) => (each.firstSeen < seen ? each.firstSeen : seen), first.firstSeen),
    staleSince: members.reduce((since, each) => later(since, each.staleSince), first.staleSince),
  };
}

/** The connected components of the sockets of one port, of which any two that share a bond belong together. */
function connected(sockets: Members): readonly Members[] {
  const parents = sockets.map((_, index) => index);

  function rootOf(index: number): number {
    let root = index;
    for (let parent = parents[root] ?? root; parent !== root; parent = parents[root] ?? root) {
      // Halves the path, so that a long chain is climbed once only.
      parents[root] = parents[parent] ?? parent;
      root = parent;
    }
    return root;
  }

  const holders = new Map<string, number>();
  sockets.forEach((socket, index) => {
    for (const bond of bondsOf(socket)) {
      const holder = holders.get(bond);
      if (holder === undefined) holders.set(bond, index);
      else parents[rootOf(index)] = rootOf(holder);
    }
  });
  const components = new Map<number, [Listener, ...Listener[]]>();
  sockets.forEach((socket, index) => {
    add(components, rootOf(index), socket);
  });
  return [...components.values()];
}

/**
 * What makes sockets of one port one listener: the same process; the same program in several processes, at one
 * address of one user's (`SO_REUSEPORT`, workers) or in one container; the same mask, where no owner is seen.
 * Programs of different names that share an address, as UDP permits, have no bond.
 */
function bondsOf(socket: Listener): readonly string[] {
  const { owners, address, zone, device, uid, container } = socket;
  if (owners.length === 0) return [maskOf(socket)];
  const bonds: string[] = [];
  for (const owner of owners) {
    bonds.push(processOf(owner));
    const name = knownOr(owner.name, null);
    if (name === null) continue;
    const creator = knownOr(uid, knownOr(owner.user, null));
    if (creator !== null) bonds.push(`at ${address} ${text(zone)} ${text(device)} ${creator} ${name}`);
    const containerId = knownOr(container, null)?.id;
    if (containerId !== undefined) bonds.push(`in ${containerId} ${name}`);
  }
  return bonds;
}

/** Two hidden processes of one user and service cannot be told apart: they share a row, which says that it is hidden. */
function maskOf({ ownersComplete, uid, unit, container }: Listener): string {
  const containerId = isUnknown(container) ? text(container) : (container?.id ?? '');
  return `${ownersComplete ? 'nobody' : 'hidden'} ${text(uid)} ${text(unit)} ${containerId}`;
}

/** The lowest process, which no other group of the port can have; the mask where there is none. */
function anchorOf(first: Listener, owners: readonly Owner[]): string {
  let lowest = owners[0];
  if (lowest === undefined) return maskOf(first);
  for (const owner of owners) if (owner.pid < lowest.pid) lowest = owner;
  return processOf(lowest);
}

function processOf({ pid, identity }: Owner): string {
  return `${pid} ${text(identity)}`;
}

function ownersOf(members: Members): readonly Owner[] {
  const owners = new Map<string, Owner>();
  for (const member of members) for (const owner of member.owners) owners.set(processOf(owner), owner);
  return [...owners.values()];
}

function later(a: string | null, b: string | null): string | null {
  return a === null || b === null ? null : a > b ? a : b;
}

function byKey(a: ListenerGroup, b: ListenerGroup): number {
  return a.key < b.key ? -1 : 1;
}

function text(value: Known<string | number | null>): string {
  return isUnknown(value) ? `?${value.unknown}` : `${value ?? ''}`;
}

function add<K, V>(lists: Map<K, [V, ...V[]]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
