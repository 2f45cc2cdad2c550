import { isUnknown } from '../shared/known.ts';
import type { Owner, Socket } from '../shared/listener.ts';
import { systemInformationName } from '../sockets/systeminformation/ask-library.ts';

/**
 * Whether a socket is still one that was on the port before. Linux numbers sockets, so their keys tell. On macOS and
 * Windows a key names the holders, and changes when one of several ends or for once could not be read: there it is the
 * same one as long as nobody holds it who did not.
 */
export function isSameSocket(before: Socket, now: Socket): boolean {
  if (before.key === now.key) return true;
  if (!isNamedAfterHolders(before) || !isNamedAfterHolders(now) || before.address !== now.address) return false;
  return now.owners.every((owner) => before.owners.some((known) => mayBeSame(known, owner)));
}

function isNamedAfterHolders({ sources }: Socket): boolean {
  return sources.includes(systemInformationName);
}

function mayBeSame(one: Owner, other: Owner): boolean {
  if (one.pid !== other.pid) return false;
  return isUnknown(one.identity) || isUnknown(other.identity) || one.identity === other.identity;
}
