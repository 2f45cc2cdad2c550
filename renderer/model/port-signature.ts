import type { ListenerGroup } from '../../electron/shared/listener-groups.ts';

/** Changes whenever a port's sockets or their owners do: then its story is told anew. */
export function portSignature(groups: readonly ListenerGroup[]): string {
  return JSON.stringify(
    groups.map(({ listeners }) =>
      listeners.map(({ key, owners }) => [key, owners.map(({ pid, identity }) => [pid, identity])]),
    ),
  );
}
