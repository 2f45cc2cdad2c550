import type { OpenListener, SegmentLine } from './port-record.ts';

/** A listener that closed, or passed to another holder. */
export interface ClosedListener extends OpenListener {
  readonly closedAt: string;
  readonly closedSince: string | null;
}

export interface OpenListeners {
  /** By key. */
  readonly now: ReadonlyMap<string, OpenListener>;
  /** When the latest event was noticed that was followed, ISO 8601. */
  lastAt(): string | null;
  /** Follows the next line; gives what ended with it. */
  follow(line: SegmentLine): readonly ClosedListener[];
}

/**
 * What stood open, line after line.
 * @param concerns of others than these nothing is kept
 * @param before as it was left at the end of the segment before; stays as it is
 */
export function followListeners(
  concerns: (port: number) => boolean = () => true,
  before: Pick<OpenListeners, 'now' | 'lastAt'> | null = null,
): OpenListeners {
  const now = new Map(before?.now);
  /** At the begin of a segment: what was open by the one before, and of how many its head still has to tell. */
  let doubted: { readonly keys: Set<string>; readonly at: string; missing: number } | null = null;
  let lastAt = before?.lastAt() ?? null;

  function end(key: string, closedAt: string, closedSince: string | null): readonly ClosedListener[] {
    const listener = now.get(key);
    now.delete(key);
    return listener ? [{ ...listener, closedAt, closedSince }] : [];
  }

  /** A head that is whole is believed: what it does not name has closed, in a line that was damaged. */
  function settle(): readonly ClosedListener[] {
    if (doubted === null || doubted.missing > 0) return [];
    const { keys, at } = doubted;
    doubted = null;
    return [...keys].flatMap((key) => end(key, at, lastAt));
  }

  return {
    now,
    lastAt: () => lastAt,
    follow(line) {
      if (line.type === 'head') {
        doubted = { keys: new Set(now.keys()), at: line.at, missing: line.open };
        return settle();
      }
      if (line.type === 'open') {
        const { listener } = line;
        if (concerns(listener.port)) now.set(listener.key, listener);
        if (doubted === null) return [];
        doubted.keys.delete(listener.key);
        doubted.missing -= 1;
        return settle();
      }
      // Of a head that lost a line nothing is concluded.
      doubted = null;
      if (line.type === 'gap') return [];
      if (line.type === 'learnt') {
        const before = now.get(line.left);
        if (before) {
          now.delete(line.left);
          now.set(line.standing.key, { ...before, ...line.standing });
        }
        return [];
      }
      const { event, left } = line;
      const { at, since, key, holder, sockets, scope, protocol, port } = event;
      lastAt = at;
      if (!concerns(port)) return [];
      const listener = { protocol, port, scope, holder, key, sockets };
      if (event.kind === 'reach-changed') {
        const { openedAt, openedSince } = now.get(key) ?? { openedAt: null, openedSince: null };
        now.set(key, { ...listener, openedAt, openedSince });
        return [];
      }
      const closed = left === null ? [] : end(left, at, since);
      if (event.kind !== 'closed') now.set(key, { ...listener, openedAt: at, openedSince: since });
      return closed;
    },
  };
}
