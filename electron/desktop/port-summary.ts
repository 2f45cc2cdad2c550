import { countPorts, type ListenerGroup } from '../shared/listener-groups.ts';
import type { WatchState } from '../shared/snapshot.ts';
import { desktopWords } from './text/words.ts';

/** One line for the menu's head and the tooltip. A firewall may still block, so nothing is called reachable. */
export function portSummary({ snapshot, failure }: WatchState, groups: readonly ListenerGroup[]): string {
  const words = desktopWords.summary;
  if (failure !== null) return words.unreadable(failure);
  if (snapshot === null) return words.reading;
  const seen = groups.filter(({ staleSince }) => staleSince === null);
  const stale = groups.length - seen.length;
  const unsure = stale === 0 ? '' : words.unconfirmed(stale);
  return countWords(countPorts(seen), countPorts(seen.filter(acceptsFromOutside)), snapshot.complete) + unsure;
}

/** Bound to an address that other computers may be able to use. */
function acceptsFromOutside({ reach }: ListenerGroup): boolean {
  return reach.scope !== 'loopback';
}

function countWords(open: number, outside: number, complete: boolean): string {
  const words = desktopWords.summary;
  if (open === 0) return complete ? words.none : words.noneFound;
  return (complete ? words.open(open) : words.atLeast(open)) + words.outside(outside);
}
