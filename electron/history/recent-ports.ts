import type { RecentPorts } from '../shared/history.ts';
import { followListeners, type OpenListeners } from './open-listeners.ts';
import type { HistoryReader } from './read-history.ts';
import type { Segment } from './segments.ts';

/** What the segments before the newest tell: nothing is added to them any more. */
interface Settled {
  /** The first number of the last of them. */
  readonly until: number;
  readonly listeners: OpenListeners;
  /** When each port was last closed, and in which segment that is told. */
  readonly closed: ReadonlyMap<number, { readonly at: string; readonly in: number }>;
}

const nothing: Settled = { until: -1, listeners: followListeners(), closed: new Map() };

/**
 * Tells when each port that is not open now was last open. A full history takes a second to read, and this is asked
 * whenever something happened: each segment but the newest is read once.
 */
export function createRecentPorts(reader: HistoryReader): (oldest: string) => Promise<RecentPorts> {
  let settled = nothing;
  let queue: Promise<unknown> = Promise.resolve();

  async function follow(before: Settled, segment: Segment): Promise<Settled> {
    const listeners = followListeners(undefined, before.listeners);
    const closed = new Map(before.closed);
    await reader.read(segment, (line) => {
      for (const { port, closedAt } of listeners.follow(line)) closed.set(port, { at: closedAt, in: segment.first });
      return true;
    });
    return { until: segment.first, listeners, closed };
  }

  async function answer(oldest: string): Promise<RecentPorts> {
    const segments = reader.segments();
    const newest = segments.at(-1);
    // Somebody forgot all, and it is counted from the beginning again.
    if (newest === undefined || newest.first <= settled.until) settled = nothing;
    for (const segment of segments.slice(0, -1)) {
      if (segment.first > settled.until) settled = await follow(settled, segment);
    }
    const { listeners, closed } = newest === undefined ? settled : await follow(settled, newest);
    const open = new Set([...listeners.now.values()].map(({ port }) => port));
    const [first] = segments;
    const begun = first === undefined ? null : await reader.begunAt(first);
    // What was dropped meanwhile is not told from memory.
    const kept = first?.first ?? Number.POSITIVE_INFINITY;
    const told = [...closed].filter(([port, last]) => !open.has(port) && last.in >= kept && last.at >= oldest);
    return {
      since: begun !== null && begun < oldest ? oldest : begun,
      ports: told.map(([port, { at }]) => [port, at] as const).sort(([a], [b]) => a - b),
    };
  }

  return (oldest) => {
    const answered = queue.then(() => answer(oldest));
    queue = answered.catch(() => undefined);
    return answered;
  };
}
