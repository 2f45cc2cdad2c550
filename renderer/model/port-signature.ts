import type { Row } from './rows.ts';

/** Changes whenever a port's sockets or their owners do: then its story is told anew. */
export function portSignature(rows: readonly Row[], port: number): string {
  const listeners = rows.filter(({ group }) => group.port === port).flatMap(({ group }) => group.listeners);
  return JSON.stringify(listeners.map(({ key, owners }) => [key, owners.map(({ pid, identity }) => [pid, identity])]));
}
