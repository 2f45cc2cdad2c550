import { useCallback, useEffect, useState } from 'react';
import type { SourcesReport } from '../../electron/shared/snapshot.ts';
import { useEnvironment } from '../environment.ts';

export interface SourcesState {
  /** The newest answer; null until there was one. */
  readonly report: SourcesReport | null;
  /** Why the latest question was not answered, in words. */
  readonly error: string | null;
  readonly asking: boolean;
  askAgain(): void;
}

/** What every source says, asked for at once and then whenever somebody wants to know it again. */
export function useSources(): SourcesState {
  const { bridge, text } = useEnvironment();
  const [answer, setAnswer] = useState<Omit<SourcesState, 'askAgain'>>({ report: null, error: null, asking: true });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt is a reason to ask, and so is another language.
  useEffect(() => {
    let overtaken = false;
    setAnswer((before) => ({ ...before, asking: true }));
    void bridge.call('sources', {}).then((reply) => {
      if (overtaken) return;
      setAnswer(({ report }) =>
        reply.ok
          ? { report: reply.value, error: null, asking: false }
          : { report, error: reply.error.message, asking: false },
      );
    });
    return () => {
      overtaken = true;
    };
  }, [bridge, attempt, text.language]);

  return { ...answer, askAgain: useCallback(() => setAttempt((count) => count + 1), []) };
}
