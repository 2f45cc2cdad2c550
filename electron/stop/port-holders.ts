import { knownOr } from '../shared/known.ts';
import type { Owner, Socket } from '../shared/listener.ts';
import type { StopTarget } from '../shared/stop.ts';
import type { Holder } from './text/en.ts';

/** Whether this owner is the process meant, and not a later one with its pid. */
export function isTarget(owner: Owner, target: StopTarget): boolean {
  return owner.pid === target.pid && owner.identity === target.identity;
}

/** The sockets of the target's port and protocol, at any address. */
export function socketsOnPort(sockets: readonly Socket[], { protocol, port }: StopTarget): readonly Socket[] {
  return sockets.filter((socket) => socket.protocol === protocol && socket.port === port);
}

export function holderOf(owner: Owner): Holder {
  return { pid: owner.pid, name: knownOr(owner.name, 'a process') };
}

/** Every process that holds one of these sockets, once each, but for the target. */
export function otherHolders(sockets: readonly Socket[], target: StopTarget): readonly Holder[] {
  const holders = new Map<number, Holder>();
  for (const owner of sockets.flatMap((socket) => socket.owners)) {
    if (!isTarget(owner, target)) holders.set(owner.pid, holderOf(owner));
  }
  return [...holders.values()];
}

/** `tcp 5432`. */
export function describePort({ protocol, port }: StopTarget): string {
  return `${protocol} ${port}`;
}
