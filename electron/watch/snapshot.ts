import type { Registry } from '../registry/registry.ts';
import type { Reading, Snapshot } from '../shared/snapshot.ts';

/** Socket key → when it was first seen, ISO 8601. */
export type FirstSeen = ReadonlyMap<string, string>;

/** Adds to a reading what the registry calls each port, and since when each socket has been seen. */
export function toSnapshot({ sockets, ...reading }: Reading, registry: Registry, firstSeen: FirstSeen): Snapshot {
  return {
    ...reading,
    listeners: sockets.map((socket) => ({
      ...socket,
      service: registry.label(socket.port, socket.protocol),
      firstSeen: firstSeen.get(socket.key) ?? reading.at,
    })),
  };
}

/** The first sightings after this reading: kept for sockets that are still there, forgotten for the rest. */
export function nextFirstSeen(previous: FirstSeen, reading: Reading): FirstSeen {
  return new Map(reading.sockets.map(({ key }) => [key, previous.get(key) ?? reading.at]));
}
