import type { ListenerGroup } from '../shared/listener-groups.ts';
import type { WatchState } from '../shared/snapshot.ts';

/** One line for the menu's head and the tooltip. A firewall may still block, so nothing is called reachable. */
export function portSummary({ snapshot, failure }: WatchState, groups: readonly ListenerGroup[]): string {
  if (failure !== null) return `The ports could not be read: ${failure}`;
  if (snapshot === null) return 'Reading the open ports…';
  const open = countPorts(groups);
  const outside = countPorts(groups.filter(acceptsFromOutside));
  const count = open === 0 ? 'No ports' : open === 1 ? '1 port' : `${open} ports`;
  const all = snapshot.complete ? count : open === 0 ? 'No ports found' : `At least ${count}`;
  const first = open === 0 && !snapshot.complete ? `${all}, but not all could be read` : `${all} open`;
  if (open === 0) return first;
  const second = outside === 0 ? 'none accepts' : outside === 1 ? '1 accepts' : `${outside} accept`;
  return `${first}, ${second} connections from outside this computer`;
}

/** Bound to an address that other computers may be able to use. */
export function acceptsFromOutside({ reach }: ListenerGroup): boolean {
  return reach.scope !== 'loopback';
}

function countPorts(groups: readonly ListenerGroup[]): number {
  return new Set(groups.map(({ protocol, port }) => `${protocol} ${port}`)).size;
}
