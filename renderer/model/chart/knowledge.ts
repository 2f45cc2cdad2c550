import { groupListeners, type ListenerGroup } from '../../../electron/shared/listener-groups.ts';
import type { FeedState } from '../../feed.ts';

export type OpenPortGroups = ReadonlyMap<number, readonly ListenerGroup[]>;

const width = { loopback: 0, address: 1, any: 2 } as const;

/** What listens, by port, the widest reach first; null where no reading is at hand. */
export function openPortsOf({ watch }: Pick<FeedState, 'watch'>): OpenPortGroups | null {
  if (!watch?.snapshot) return null;
  const open = new Map<number, ListenerGroup[]>();
  for (const group of groupListeners(watch.snapshot.listeners)) {
    const there = open.get(group.port);
    if (there) there.push(group);
    else open.set(group.port, [group]);
  }
  for (const groups of open.values()) groups.sort((a, b) => width[b.reach.scope] - width[a.reach.scope]);
  return open;
}

/** Whether a port that is not among them is closed: everything was read, just now. */
export function isWhole({ watch, connected }: Pick<FeedState, 'watch' | 'connected'>): boolean {
  return connected && watch?.snapshot?.complete === true && watch.failure === null;
}
