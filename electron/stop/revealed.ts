import type { Owner, Socket } from '../shared/listener.ts';
import type { Reading } from '../shared/snapshot.ts';
import type { RevealedHolder } from '../shared/stop.ts';

/** The reading with the holders that only an administrator could see, at the sockets that they were found to hold. */
export function withRevealed(reading: Reading, revealed: readonly RevealedHolder[]): Reading {
  if (revealed.length === 0) return reading;
  return {
    ...reading,
    sockets: reading.sockets.map((socket): Socket => {
      const unseen = revealed.filter(
        ({ keys, pid }) => keys.includes(socket.key) && !socket.owners.some((owner) => owner.pid === pid),
      );
      if (unseen.length === 0) return socket;
      // An administrator sees every process, so there are no others.
      return {
        ...socket,
        owners: [...socket.owners, ...unseen.map(toOwner)],
        ownersComplete: true,
        ownersProblem: null,
      };
    }),
  };
}

const hidden = { unknown: 'permission' } as const;

function toOwner({ pid, identity, name, command, user }: RevealedHolder): Owner {
  return {
    pid,
    identity,
    name,
    executable: hidden,
    command: command === '' ? hidden : [command],
    user,
    startedAt: hidden,
    cwd: hidden,
    project: hidden,
    unit: hidden,
    containerId: hidden,
    parents: hidden,
  };
}
