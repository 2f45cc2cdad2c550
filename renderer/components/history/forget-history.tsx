import { useState } from 'react';
import { useEnvironment, useText } from '../../environment.ts';
import { AskFirst } from '../ask-first.tsx';

/** Forgetting all that happened, after a confirmation. */
export function ForgetHistory({ announce }: { announce(words: string): void }) {
  const { bridge } = useEnvironment();
  const { history: words } = useText();
  const [error, setError] = useState<string | null>(null);

  async function run(): Promise<void> {
    const reply = await bridge.call('forgetHistory', {});
    const failure = reply.ok ? reply.value.problem : reply.error.message;
    setError(failure);
    if (failure === null) announce(words.forgotten);
  }

  return (
    <AskFirst
      label={words.forget}
      question={words.forgetQuestion}
      cancel={words.cancel}
      confirm={words.forgetNow}
      error={error === null ? null : words.notForgotten(error)}
      run={run}
    />
  );
}
