import { countPorts, type ListenerGroup } from '../shared/listener-groups.ts';
import type { WatchState } from '../shared/snapshot.ts';

/** One line for the menu's head and the tooltip. A firewall may still block, so nothing is called reachable. */
export function portSummary({ snapshot, failure }: WatchState, groups: readonly ListenerGroup[]): string {
  if (failure !== null) return `The ports could not be read: ${failure}`;
  if (snapshot === null) return 'Reading the open ports…';
  const seen = groups.filter(({ staleSince }) => staleSince === null);
  const stale = groups.length - seen.length;
  const unsure = stale === 0 ? '' : `; ${stale} more could not be confirmed`;
  return countWords(countPorts(seen), countPorts(seen.filter(acceptsFromOutside)), snapshot.complete) + unsure;
}

/** Bound to an address that other computers may be able to use. */
export function acceptsFromOutside({ reach }: ListenerGroup): boolean {
  return reach.scope !== 'loopback';
}

function countWords(open: number, outside: number, complete: boolean): string {
  if (open === 0) return complete ? 'No ports open' : 'No ports found, but not all could be read';
  const count = open === 1 ? '1 port' : `${open} ports`;
  const first = complete ? `${count} open` : `At least ${count} open`;
  if (outside === 0) return `${first}, none accepts connections from outside this computer`;
  return `${first}, ${outside} ${outside === 1 ? 'accepts' : 'accept'} connections from outside this computer unless a firewall blocks them`;
}
