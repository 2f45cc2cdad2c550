import { useCallback, useEffect, useState } from 'react';
import type { Reply } from '../../electron/shared/bridge.ts';
import type { StopHistory } from '../../electron/shared/stop.ts';
import { useEnvironment } from '../environment.ts';
import { useStops } from './use-stops.ts';

export interface StopHistoryState {
  /** The newest answer; null until there was one. */
  readonly history: StopHistory | null;
  /** Why the latest question was not answered, in words. */
  readonly error: string | null;
  /** Resolves with why nothing was forgotten, in words; null when it was. */
  forget(): Promise<string | null>;
}

/** What was stopped so far; asked for anew whenever a stop begins, goes on or ends. */
export function useStopHistory(): StopHistoryState {
  const { bridge } = useEnvironment();
  const { runs } = useStops();
  const [answer, setAnswer] = useState<Omit<StopHistoryState, 'forget'>>({ history: null, error: null });

  const take = useCallback((reply: Reply<StopHistory>) => {
    setAnswer(({ history }) =>
      reply.ok ? { history: reply.value, error: null } : { history, error: reply.error.message },
    );
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each news of a stop is a reason to ask.
  useEffect(() => {
    let overtaken = false;
    void bridge.call('stopHistory', {}).then((reply) => {
      if (!overtaken) take(reply);
    });
    return () => {
      overtaken = true;
    };
  }, [bridge, runs, take]);

  const forget = useCallback(async () => {
    const reply = await bridge.call('forgetStops', {});
    if (!reply.ok) return reply.error.message;
    take(reply);
    return null;
  }, [bridge, take]);

  return { ...answer, forget };
}
