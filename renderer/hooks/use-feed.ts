import { useCallback, useRef, useSyncExternalStore } from 'react';
import { useEnvironment } from '../environment.ts';
import type { FeedState } from '../feed.ts';
import { editionKey } from '../model/edition-key.ts';

/**
 * The feed's newest state that had something to show. That the sockets were merely looked at again is no reason to
 * draw: whoever shows how long ago that was has a clock, and reads it from `feed.get()` when the clock ticks.
 */
export function useNews(): FeedState {
  const { feed } = useEnvironment();
  const shown = useRef(feed.get());
  const newest = useCallback(() => {
    const next = feed.get();
    if (!showsTheSame(shown.current, next)) shown.current = next;
    return shown.current;
  }, [feed]);
  return useSyncExternalStore(feed.subscribe, newest);
}

function showsTheSame({ watch: before, ...a }: FeedState, { watch: after, ...b }: FeedState): boolean {
  if (editionKey(a.registry) !== editionKey(b.registry)) return false;
  if (a.connected !== b.connected || a.refreshing !== b.refreshing || a.trouble !== b.trouble) return false;
  if (before === null || after === null) return before === after;
  return before.snapshot === after.snapshot && before.failure === after.failure && before.paused === after.paused;
}
