import type { Listener, Owner, Reach, ServiceLabel } from './listener.ts';
import { widestReach } from './reach.ts';
import type { SocketProtocol } from './transport.ts';

/** What a person calls one listener: the sockets of one port and protocol that the same processes hold. */
export interface ListenerGroup {
  /** Stable while any socket of the group lives with the same owners. */
  readonly key: string;
  readonly protocol: SocketProtocol;
  readonly port: number;
  readonly service: ServiceLabel;
  readonly owners: readonly Owner[];
  /** Of all binds together: the widest. */
  readonly reach: Reach;
  readonly listeners: readonly [Listener, ...Listener[]];
  /** The earliest of its sockets, ISO 8601. */
  readonly firstSeen: string;
}

/** Folds sockets into the rows that tray, window and terminal show, by port and then protocol. */
export function groupListeners(listeners: readonly Listener[]): readonly ListenerGroup[] {
  const groups = new Map<string, [Listener, ...Listener[]]>();
  for (const listener of listeners) {
    const key = groupKey(listener);
    const members = groups.get(key);
    if (members) members.push(listener);
    else groups.set(key, [listener]);
  }
  return [...groups]
    .map(([key, members]) => ({
      key,
      protocol: members[0].protocol,
      port: members[0].port,
      service: members[0].service,
      owners: members[0].owners,
      reach: widestReach([members[0].reach, ...members.slice(1).map((member) => member.reach)]),
      listeners: members,
      firstSeen: members.reduce((first, each) => (each.firstSeen < first.firstSeen ? each : first)).firstSeen,
    }))
    .sort((a, b) => a.port - b.port || (a.key < b.key ? -1 : 1));
}

/** Hidden owners are told apart by user only: two hidden processes of one user may share a row, and it says so. */
function groupKey({ protocol, port, owners, uid }: Listener): string {
  const holders =
    owners.length > 0 ? owners.map((owner) => owner.pid).sort((a, b) => a - b) : [`uid ${JSON.stringify(uid)}`];
  return `${protocol} ${port} ${holders.join(' ')}`;
}
