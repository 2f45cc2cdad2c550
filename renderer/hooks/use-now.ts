import { useEffect, useState } from 'react';
import { useEnvironment } from '../environment.ts';

const tickMs = 1_000;

/** The time in milliseconds, once a second, and only while somebody can see the page. */
export function useNow(): number {
  const { now } = useEnvironment();
  const [nowMs, setNowMs] = useState(now);

  useEffect(() => {
    let timer: number | undefined;
    const follow = () => {
      window.clearInterval(timer);
      if (document.visibilityState === 'hidden') return;
      setNowMs(now());
      timer = window.setInterval(() => setNowMs(now()), tickMs);
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', follow);
    };
  }, [now]);

  return nowMs;
}
