import { isDeepStrictEqual } from 'node:util';
import type { Socket } from '../../shared/listener.ts';

/** `next`, with every socket that did not change being the object it was; and the very same array if none did. */
export function keepIdentity(previous: readonly Socket[], next: readonly Socket[]): readonly Socket[] {
  const known = new Map(previous.map((socket) => [socket.key, socket]));
  const kept = next.map((socket) => {
    const before = known.get(socket.key);
    return before && isDeepStrictEqual(before, socket) ? before : socket;
  });
  const isSame = kept.length === previous.length && kept.every((socket, index) => socket === previous[index]);
  return isSame ? previous : kept;
}
