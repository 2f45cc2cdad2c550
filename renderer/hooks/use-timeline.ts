import { useEffect, useState } from 'react';
import type { Timeline } from '../../electron/shared/history.ts';
import { useEnvironment } from '../environment.ts';
import { latestOnly } from '../model/latest-only.ts';

export interface TimelineState {
  /** The newest answer to this question; null until there was one. */
  readonly timeline: Timeline | null;
  /** Why this question was not answered lately, in words. */
  readonly error: string | null;
  retry(): void;
}

/** A busy computer has news every second, and a picture of days need not be drawn as often. */
const calmMs = 3_000;

const unanswered = { asked: null, timeline: null, error: null };

/** Who held a port when, or each port: null; asked for anew when something happened. */
export function useTimeline(port: number | null, days: number): TimelineState {
  const { bridge } = useEnvironment();
  const asked = `${port} ${days}`;
  const [newest, setNewest] = useState<Omit<TimelineState, 'retry'> & { readonly asked: string | null }>(unanswered);
  const [attempt, setAttempt] = useState(0);
  const answer = newest.asked === asked ? newest : unanswered;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is asked.
  useEffect(() => {
    const questions = latestOnly();
    let timer: number | undefined;
    async function ask(): Promise<void> {
      timer = undefined;
      const isLatest = questions.begin();
      const reply = await bridge.call('timeline', { port, days });
      if (!isLatest()) return;
      setNewest((before) => {
        if (reply.ok) return { asked, timeline: reply.value, error: null };
        return { asked, timeline: before.asked === asked ? before.timeline : null, error: reply.error.message };
      });
    }
    void ask();
    const end = bridge.subscribe(({ type }) => {
      if (type === 'history') timer ??= window.setTimeout(() => void ask(), calmMs);
    });
    return () => {
      questions.end();
      window.clearTimeout(timer);
      end();
    };
  }, [bridge, port, days, attempt]);

  return { timeline: answer.timeline, error: answer.error, retry: () => setAttempt((count) => count + 1) };
}
