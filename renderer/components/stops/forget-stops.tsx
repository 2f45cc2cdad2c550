import { useState } from 'react';
import { useText } from '../../environment.ts';
import type { StopHistoryState } from '../../hooks/use-stop-history.ts';
import { AskFirst } from '../ask-first.tsx';

interface ForgetStopsProps {
  /** Of the stops that are remembered. */
  readonly number: number;
  readonly forget: StopHistoryState['forget'];
  announce(words: string): void;
}

/** Forgetting all stops, after a confirmation. */
export function ForgetStops({ number, forget, announce }: ForgetStopsProps) {
  const { stops: words } = useText();
  const [error, setError] = useState<string | null>(null);

  async function run(): Promise<void> {
    const { done, error: failure } = await forget();
    setError(failure);
    if (done) announce(words.cleared);
  }

  return (
    <AskFirst
      label={words.clear}
      question={words.clearQuestion(number)}
      cancel={words.cancel}
      confirm={words.clearNow}
      error={error === null ? null : words.notCleared(error)}
      run={run}
    />
  );
}
