import { useEffect, useState } from 'react';
import type { Timeline } from '../../electron/shared/history.ts';
import { useEnvironment } from '../environment.ts';

export interface TimelineState {
  /** Null until there was an answer to this question. */
  readonly timeline: Timeline | null;
  /** Why the latest question was not answered, in words. */
  readonly error: string | null;
  retry(): void;
}

/** A busy computer has news every second, and a picture of days need not be drawn as often. */
const calmMs = 3_000;

/** Who held a port when, or each port: null; asked for anew when something happened. */
export function useTimeline(port: number | null, days: number): TimelineState {
  const { bridge } = useEnvironment();
  const asked = `${port} ${days}`;
  const [answer, setAnswer] = useState<{ readonly asked: string; readonly timeline: Timeline } | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is asked.
  useEffect(() => {
    let overtaken = false;
    let timer: number | undefined;
    async function ask(): Promise<void> {
      timer = undefined;
      const reply = await bridge.call('timeline', { port, days });
      if (overtaken) return;
      setError(reply.ok ? null : reply.error.message);
      if (reply.ok) setAnswer({ asked: `${port} ${days}`, timeline: reply.value });
    }
    void ask();
    const end = bridge.subscribe(({ type }) => {
      if (type === 'history') timer ??= window.setTimeout(() => void ask(), calmMs);
    });
    return () => {
      overtaken = true;
      window.clearTimeout(timer);
      end();
    };
  }, [bridge, port, days, attempt]);

  return {
    timeline: answer?.asked === asked ? answer.timeline : null,
    error,
    retry: () => setAttempt((count) => count + 1),
  };
}
