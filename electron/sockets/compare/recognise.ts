import type { Socket } from '../../shared/listener.ts';
import { bindWords } from './comparison.ts';

/**
 * What another source sees now, as the one that failed knew it: with its key, its owners and everything else, so that a
 * change of source does not look as if every port had closed and opened again. Where as many sockets as before have
 * the same bind, and none names a process that did not hold it, they are taken for the same.
 * @param known the last good rows of the source that failed
 */
export function recognise(seen: readonly Socket[], known: readonly Socket[]): readonly Socket[] {
  const knownAt = byBind(known);
  return [...byBind(seen)].flatMap(([words, now]) => {
    const before = knownAt.get(words) ?? [];
    if (before.length !== now.length || !namesNobodyNew(now, before)) return now;
    const sources = [...new Set(now.flatMap((socket) => socket.sources))];
    return before.map((socket) => ({ ...socket, sources, staleSince: null }));
  });
}

function namesNobodyNew(now: readonly Socket[], before: readonly Socket[]): boolean {
  const holders = new Set(pids(before));
  return pids(now).every((pid) => holders.has(pid));
}

function pids(sockets: readonly Socket[]): readonly number[] {
  return sockets.flatMap(({ owners }) => owners.map(({ pid }) => pid));
}

function byBind(sockets: readonly Socket[]): ReadonlyMap<string, readonly Socket[]> {
  const groups = new Map<string, Socket[]>();
  for (const socket of sockets) {
    const group = groups.get(bindWords(socket));
    if (group) group.push(socket);
    else groups.set(bindWords(socket), [socket]);
  }
  return groups;
}
