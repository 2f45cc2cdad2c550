import { isUnknown } from '../../shared/known.ts';
import type { ConnectionRow } from '../systeminformation/connection-row.ts';
import type { HeldSocket } from './lsof.ts';

/**
 * For each row, the socket of lsof's that it is; null where lsof saw none. Each socket is given away once: rows whose
 * pid holds it come first, then rows that only share the place. Of a row that netstat cut off, the beginning must fit.
 */
export function matchHolders(
  rows: readonly ConnectionRow[],
  sockets: readonly HeldSocket[],
): readonly (HeldSocket | null)[] {
  const free = new Set(sockets);
  const matches: (HeldSocket | null)[] = rows.map(() => null);
  for (const accepts of [holds, () => true]) {
    for (const [index, row] of rows.entries()) {
      if (matches[index]) continue;
      const candidates = [...free].filter((socket) => isSamePlace(row, socket) && accepts(row, socket));
      const [found] = candidates;
      // Several that fit the beginning of an address equally well would be a guess.
      if (found === undefined || (row.isCut && candidates.some(({ address }) => address !== found.address))) continue;
      matches[index] = found;
      free.delete(found);
    }
  }
  return matches;
}

function holds({ pid }: ConnectionRow, { pids }: HeldSocket): boolean {
  return !isUnknown(pid) && pid !== null && pids.includes(pid);
}

/** Where a row or a key says that a socket is. */
export type Place = Pick<ConnectionRow, 'protocol' | 'address' | 'port' | 'isCut'>;

export function isSamePlace(row: Place, socket: HeldSocket): boolean {
  if (row.protocol !== socket.protocol || row.port !== socket.port) return false;
  return row.isCut ? socket.address.startsWith(row.address.slice(0, -1)) : socket.address === row.address;
}
