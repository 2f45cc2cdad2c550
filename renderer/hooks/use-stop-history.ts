import { useCallback, useEffect, useState } from 'react';
import type { Reply } from '../../electron/shared/bridge.ts';
import type { StopHistory } from '../../electron/shared/stop.ts';
import { useEnvironment } from '../environment.ts';
import { latestOnly } from '../model/latest-only.ts';

export interface StopHistoryState {
  /** The newest answer; null until there was one. */
  readonly history: StopHistory | null;
  /** Why the latest question was not answered, in words. */
  readonly error: string | null;
  /** Resolves with whether all are forgotten; where not, `error` tells why, or what the history then says itself. */
  forget(): Promise<{ readonly done: boolean; readonly error: string | null }>;
}

/** What was stopped so far, through whichever door; asked for anew whenever that changes. */
export function useStopHistory(): StopHistoryState {
  const { bridge } = useEnvironment();
  const [answer, setAnswer] = useState<Omit<StopHistoryState, 'forget'>>({ history: null, error: null });

  const take = useCallback((reply: Reply<StopHistory>) => {
    setAnswer(({ history }) =>
      reply.ok ? { history: reply.value, error: null } : { history, error: reply.error.message },
    );
  }, []);

  useEffect(() => {
    const questions = latestOnly();
    async function ask(): Promise<void> {
      const isLatest = questions.begin();
      const reply = await bridge.call('stopHistory', {});
      if (isLatest()) take(reply);
    }
    void ask();
    const end = bridge.subscribe(({ type }) => type === 'stop-history' && void ask());
    return () => {
      questions.end();
      end();
    };
  }, [bridge, take]);

  const forget = useCallback(async () => {
    const reply = await bridge.call('forgetStops', {});
    if (!reply.ok) return { done: false, error: reply.error.message };
    take(reply);
    return { done: reply.value.records.length === 0 && reply.value.problem === null, error: null };
  }, [bridge, take]);

  return { ...answer, forget };
}
