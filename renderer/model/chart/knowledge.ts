import { groupListeners, type ListenerGroup } from '../../../electron/shared/listener-groups.ts';
import { scopes } from '../../../electron/shared/reach.ts';
import type { Snapshot } from '../../../electron/shared/snapshot.ts';
import type { FeedState } from '../../feed.ts';
import type { Ground } from './ground.ts';

/** By port, the widest reach first. */
export type OpenPortGroups = ReadonlyMap<number, readonly ListenerGroup[]>;

/** Everything that the chart knows of ports. */
export interface Knowledge {
  readonly ground: Ground | null;
  /** Null where the sockets could not be read. */
  readonly open: OpenPortGroups | null;
  /** When a port that is not open now was last seen open, ISO 8601. Null where the history could not be asked. */
  readonly recent: ReadonlyMap<number, string> | null;
  readonly favourites: ReadonlySet<number>;
  /** False where ports may be open that were not read. */
  readonly complete: boolean;
}

/** What listens; null where no reading is at hand. */
export function openPortsOf(snapshot: Pick<Snapshot, 'listeners'> | null): OpenPortGroups | null {
  if (snapshot === null) return null;
  const open = new Map<number, ListenerGroup[]>();
  for (const group of groupListeners(snapshot.listeners)) {
    const there = open.get(group.port);
    if (there) there.push(group);
    else open.set(group.port, [group]);
  }
  for (const groups of open.values())
    groups.sort((a, b) => scopes.indexOf(a.reach.scope) - scopes.indexOf(b.reach.scope));
  return open;
}

/** How many ports are open to this computer alone, and how many to others too. */
export function openCounts(open: OpenPortGroups): { readonly here: number; readonly elsewhere: number } {
  const here = [...open.values()].filter(([widest]) => widest?.reach.scope === 'loopback').length;
  return { here, elsewhere: open.size - here };
}

/** Whether a port that is not among them is closed: everything was read, just now. */
export function isWhole({ watch, connected }: Pick<FeedState, 'watch' | 'connected'>): boolean {
  return connected && watch?.snapshot?.complete === true && watch.failure === null;
}
