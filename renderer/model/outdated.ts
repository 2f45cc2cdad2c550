import type { FeedState } from '../feed.ts';

/** Of when the rows are, ISO 8601, where that is not now: the latest reading failed, or nobody answers any more. */
export function outdatedSince({ watch, connected }: Pick<FeedState, 'watch' | 'connected'>): string | null {
  if (!watch?.snapshot) return null;
  if (watch.failure !== null) return watch.snapshot.at;
  return connected ? null : watch.checkedAt;
}
