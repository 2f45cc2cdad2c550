import { isDeepStrictEqual } from 'node:util';
import type { Registry } from '../registry/registry.ts';
import type { Listener, Socket } from '../shared/listener.ts';
import type { Reading, SnapshotChange } from '../shared/snapshot.ts';
import { toListener } from './snapshot.ts';

/** What was last read, as far as the next reading is compared with it. */
export interface Track {
  /** What the sockets were labelled with. */
  readonly registry: Registry;
  readonly reading: Reading;
  /** Socket key → what stands for it. Sockets that nothing tells apart, such as the kernel's own, share a key. */
  readonly entries: ReadonlyMap<string, Entry>;
}

interface Entry {
  readonly sockets: readonly Socket[];
  readonly firstSeen: string;
}

/**
 * Follows the sockets from one reading to the next. Costs nothing to speak of while the reader gives the same array,
 * and little for each socket that is the same object.
 * @param before null: everything counts as changed, as it does for another registry
 * @returns what differs, with the registry's labels and first sightings; null when nothing does
 */
export function followReading(
  before: Track | null,
  reading: Reading,
  registry: Registry,
): { readonly track: Track; readonly change: SnapshotChange | null } {
  const sameRegistry = before?.registry === registry;
  const sameSockets = sameRegistry && before.reading.sockets === reading.sockets;
  if (sameSockets && sameFrame(before.reading, reading)) return { track: { ...before, reading }, change: null };
  const known = before?.entries ?? new Map<string, Entry>();
  const entries = new Map<string, Entry>();
  const changed: Listener[] = [];
  for (const [key, sockets] of groupByKey(reading.sockets)) {
    const entry = known.get(key);
    const firstSeen = entry?.firstSeen ?? reading.at;
    if (entry && sameRegistry && isSame(entry.sockets, sockets)) entries.set(key, entry);
    else {
      entries.set(key, { sockets, firstSeen });
      changed.push(...sockets.map((socket) => toListener(socket, registry, firstSeen)));
    }
  }
  const gone = [...known.keys()].filter((key) => !entries.has(key));
  const track = { registry, reading, entries };
  const unchanged = before !== null && changed.length === 0 && gone.length === 0 && sameFrame(before.reading, reading);
  const { sockets: _, ...rest } = reading;
  return { track, change: unchanged ? null : { ...rest, changed, gone } };
}

function groupByKey(sockets: readonly Socket[]): ReadonlyMap<string, readonly Socket[]> {
  const groups = new Map<string, Socket[]>();
  for (const socket of sockets) {
    const group = groups.get(socket.key);
    if (group) group.push(socket);
    else groups.set(socket.key, [socket]);
  }
  return groups;
}

function isSame(before: readonly Socket[], now: readonly Socket[]): boolean {
  return before.length === now.length && before.every((socket, index) => isDeepStrictEqual(socket, now[index]));
}

/** Time and cost differ in every reading and are no news. */
function sameFrame(before: Reading, now: Reading): boolean {
  return (
    before.complete === now.complete &&
    isDeepStrictEqual([before.sources, before.problems, before.reader], [now.sources, now.problems, now.reader])
  );
}
