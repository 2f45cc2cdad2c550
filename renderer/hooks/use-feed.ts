import { useSyncExternalStore } from 'react';
import { useEnvironment } from '../environment.ts';
import type { FeedState } from '../feed.ts';

export function useFeed(): FeedState {
  const { feed } = useEnvironment();
  return useSyncExternalStore(feed.subscribe, feed.get);
}
