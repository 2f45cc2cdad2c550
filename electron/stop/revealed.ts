import { isUnknown } from '../shared/known.ts';
import type { Owner, Socket } from '../shared/listener.ts';
import type { Reading } from '../shared/snapshot.ts';
import { hiddenProcess, type RevealedHolder } from '../shared/stop.ts';

/** The reading with the holders that only an administrator could see, at the sockets that they were found to hold. */
export function withRevealed(reading: Reading, revealed: readonly RevealedHolder[]): Reading {
  return revealed.length === 0 ? reading : { ...reading, sockets: revealedAt(reading.sockets, revealed) };
}

/** The sockets, likewise. */
export function revealedAt<S extends Socket>(sockets: readonly S[], revealed: readonly RevealedHolder[]): readonly S[] {
  return sockets.map((socket) => {
    const unseen = revealed.filter(
      ({ keys, pid }) => keys.includes(socket.key) && !socket.owners.some((owner) => owner.pid === pid),
    );
    if (unseen.length === 0) return socket;
    // An administrator sees every process, so there are no others.
    return { ...socket, owners: [...socket.owners, ...unseen.map(toOwner)], ownersComplete: true, ownersProblem: null };
  });
}

const hidden = { unknown: 'permission' } as const;

const unseen: Omit<Owner, 'pid' | 'identity'> = {
  name: hidden,
  executable: hidden,
  command: hidden,
  user: hidden,
  startedAt: hidden,
  cwd: hidden,
  project: hidden,
  unit: hidden,
  containerId: hidden,
  parents: hidden,
};

function toOwner({ pid, identity, name, command, user }: RevealedHolder): Owner {
  return { ...unseen, pid, identity, name, command: command === '' ? hidden : [command], user };
}

/** What the socket tells of a holder that cannot be seen: who made it, and the service that it belongs to. */
export function hiddenOwner({ user, unit, unitManager }: Socket): Owner {
  const known = isUnknown(unit) || unit === null || unitManager === null ? null : { name: unit, manager: unitManager };
  return { ...unseen, ...hiddenProcess, user, unit: known ?? hidden };
}
