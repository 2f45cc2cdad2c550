import { useCallback, useEffect, useRef, useState } from 'react';
import { useEnvironment } from '../environment.ts';
import { type CursorKey, cursorAfter, typedAfter } from '../model/chart/cursor.ts';

/** A pointer that rests as long means the port that it rests on; one that passes on its way elsewhere does not. */
const restMs = 200;
/** Digits typed at a greater distance are two numbers. */
const typingMs = 1_500;

export interface ChartCursor {
  readonly cursor: number;
  /** The port under the pointer; null when there is none, or something was said since of another port. */
  readonly pointed: number | null;
  point(port: number | null): void;
  goTo(port: number): void;
  /** Where the key leads, which is not gone to yet; null where it has no meaning. */
  targetOf(key: CursorKey): number | null;
}

/**
 * Where on the chart a person is.
 * @param openPorts ascending
 */
export function useChartCursor(openPorts: readonly number[]): ChartCursor {
  const { now } = useEnvironment();
  const [chosen, choose] = useState<number | null>(null);
  // Until a person goes somewhere, the first open port is a better place to begin than port 0.
  const cursor = chosen ?? openPorts[0] ?? 0;
  const [pointed, point] = useState<number | null>(null);
  const typed = useRef({ digits: '', atMs: 0 });

  useEffect(() => {
    if (pointed === null) return;
    const timer = window.setTimeout(() => choose(pointed), restMs);
    return () => window.clearTimeout(timer);
  }, [pointed]);

  return {
    cursor,
    pointed,
    point,
    goTo: useCallback((port: number) => {
      choose(port);
      // A pointer that was left lying on the picture does not hide where a person went.
      point(null);
    }, []),
    targetOf(key) {
      if (!/^\d$/.test(key.key)) {
        typed.current = { digits: '', atMs: 0 };
        return cursorAfter(cursor, key, openPorts);
      }
      const before = now() - typed.current.atMs < typingMs ? typed.current.digits : '';
      typed.current = { digits: typedAfter(before, key.key), atMs: now() };
      return Number(typed.current.digits);
    },
  };
}
