import { useEffect, useState } from 'react';
import type { RecentPorts } from '../../electron/shared/history.ts';
import { useEnvironment } from '../environment.ts';
import { latestOnly } from '../model/latest-only.ts';

export interface RecentPortsState {
  /** The newest answer; null until there was one. */
  readonly recent: RecentPorts | null;
  /** Why the latest question was not answered, in words. */
  readonly error: string | null;
}

/** Which ports were open lately, asked for anew whenever something happened. */
export function useRecentPorts(): RecentPortsState {
  const { bridge } = useEnvironment();
  const [answer, setAnswer] = useState<RecentPortsState>({ recent: null, error: null });

  useEffect(() => {
    const questions = latestOnly();
    async function ask(): Promise<void> {
      const isLatest = questions.begin();
      const reply = await bridge.call('recentPorts', {});
      if (!isLatest()) return;
      setAnswer(({ recent }) =>
        reply.ok ? { recent: reply.value, error: null } : { recent, error: reply.error.message },
      );
    }
    void ask();
    const end = bridge.subscribe(({ type }) => type === 'history' && void ask());
    return () => {
      questions.end();
      end();
    };
  }, [bridge]);

  return answer;
}
