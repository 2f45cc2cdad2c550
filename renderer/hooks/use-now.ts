import { useEffect, useMemo, useState } from 'react';
import { useEnvironment } from '../environment.ts';

/**
 * The time in milliseconds: read anew every `paceMs`, as long as somebody can see the page, and whenever `news`
 * changes, so that what just happened is never measured by a clock that stood still.
 */
export function useNow(paceMs: number, news: unknown): number {
  const { now } = useEnvironment();
  const [tick, setTick] = useState(0);

  useEffect(() => {
    let timer: number | undefined;
    const step = () => setTick((count) => count + 1);
    const follow = () => {
      window.clearInterval(timer);
      if (document.visibilityState === 'hidden') return;
      step();
      timer = window.setInterval(step, paceMs);
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', follow);
    };
  }, [paceMs]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: tick and news are the reasons to look at the clock.
  return useMemo(() => now(), [now, tick, news]);
}
