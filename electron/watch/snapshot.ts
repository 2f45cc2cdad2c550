import type { Registry } from '../registry/registry.ts';
import type { Listener, Socket } from '../shared/listener.ts';
import type { Reading, Snapshot } from '../shared/snapshot.ts';

/** Adds to a reading what the registry calls each port; every socket counts as first seen by it. */
export function toSnapshot({ sockets, ...reading }: Reading, registry: Registry): Snapshot {
  return { ...reading, listeners: sockets.map((socket) => toListener(socket, registry, reading.at)) };
}

/** @param firstSeen ISO 8601 */
export function toListener(socket: Socket, registry: Registry, firstSeen: string): Listener {
  return { ...socket, service: registry.label(socket.port, socket.protocol), firstSeen };
}
