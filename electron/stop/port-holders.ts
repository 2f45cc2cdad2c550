import { knownOr } from '../shared/known.ts';
import type { Owner, Socket } from '../shared/listener.ts';
import type { ProcessRef, StopTarget } from '../shared/stop.ts';
import type { Holder } from './text/say.ts';

/** Whether these are the same process, and not one with the pid of another that has ended. */
export function isProcess(owner: Pick<Owner, 'pid' | 'identity'>, { pid, identity }: ProcessRef): boolean {
  return owner.pid === pid && owner.identity === identity;
}

/** The sockets of the target's port and protocol, at any address. */
export function socketsOnPort(
  sockets: readonly Socket[],
  { protocol, port }: Pick<StopTarget, 'protocol' | 'port'>,
): readonly Socket[] {
  return sockets.filter((socket) => socket.protocol === protocol && socket.port === port);
}

export function holderOf(owner: Owner): Holder {
  return { pid: owner.pid, name: knownOr(owner.name, 'a process') };
}

/** Every owner of one of these sockets, once each, but for the processes named. */
export function ownersBeside(sockets: readonly Socket[], named: readonly ProcessRef[]): readonly Owner[] {
  const owners = new Map<number, Owner>();
  for (const owner of sockets.flatMap((socket) => socket.owners)) {
    if (!named.some((each) => isProcess(owner, each))) owners.set(owner.pid, owner);
  }
  return [...owners.values()];
}

export function otherHolders(sockets: readonly Socket[], named: readonly ProcessRef[]): readonly Holder[] {
  return ownersBeside(sockets, named).map(holderOf);
}

/** `tcp 5432`. */
export function describePort({ protocol, port }: Pick<StopTarget, 'protocol' | 'port'>): string {
  return `${protocol} ${port}`;
}
