import type { Socket } from '../../shared/listener.ts';

/** Numbers sockets that cannot be told apart, such as several on one port in one process, in the order given. */
export function uniqueKeys(sockets: readonly Socket[]): readonly Socket[] {
  const seen = new Map<string, number>();
  return sockets.map((socket) => {
    const count = (seen.get(socket.key) ?? 0) + 1;
    seen.set(socket.key, count);
    return count === 1 ? socket : { ...socket, key: `${socket.key} #${count}` };
  });
}
