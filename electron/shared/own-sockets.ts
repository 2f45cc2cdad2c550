import { knownOr } from './known.ts';
import type { Listener } from './listener.ts';
import type { PortEvent } from './port-event.ts';

/** Snapshots that followed on each other, and what differs between them. */
interface Change {
  /** Null: there was none. */
  readonly before: Holders | null;
  readonly now: Holders;
  readonly events: readonly PortEvent[];
}

interface Holders {
  readonly listeners: readonly Listener[];
}

/**
 * Whether only Portolan holds it: its own process, or one that descends from it. By the process, not by its name, which
 * any program may give itself; what another one holds as well is no less of interest for being inherited by us.
 */
function isOwnSocket({ owners }: Pick<Listener, 'owners'>, ownPid: number): boolean {
  const isOwn = ({ pid, parents }: Listener['owners'][number]) =>
    pid === ownPid || knownOr(parents, []).some((parent) => parent.pid === ownPid);
  return owners.length > 0 && owners.every(isOwn);
}

/** The very same list where none of them is Portolan's own. */
export function withoutOwn(listeners: readonly Listener[], ownPid: number): readonly Listener[] {
  const isOwn = (listener: Listener) => isOwnSocket(listener, ownPid);
  return listeners.some(isOwn) ? listeners.filter((listener) => !isOwn(listener)) : listeners;
}

/** The events that are about others than Portolan: who holds a socket now counts, and of what closed, who did. */
export function eventsOfOthers({ before, now, events }: Change, ownPid: number): readonly PortEvent[] {
  if (events.length === 0) return events;
  const ownNow = ownKeys(now, ownPid);
  const ownBefore = before === null ? ownNow : ownKeys(before, ownPid);
  return events.filter(({ kind, sockets }) => {
    const own = kind === 'closed' ? ownBefore : ownNow;
    return !sockets.every((key) => own.has(key));
  });
}

function ownKeys({ listeners }: Holders, ownPid: number): ReadonlySet<string> {
  return new Set(listeners.filter((listener) => isOwnSocket(listener, ownPid)).map(({ key }) => key));
}
