import { useSyncExternalStore } from 'react';
import { useEnvironment } from '../environment.ts';
import type { StopsState } from '../stops-feed.ts';

/** The stops that are under way or ended lately, in whichever window they were confirmed. */
export function useStops(): StopsState {
  const { stops } = useEnvironment();
  return useSyncExternalStore(stops.subscribe, stops.get);
}
