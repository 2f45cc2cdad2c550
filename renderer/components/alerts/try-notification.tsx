import { useState } from 'react';
import { useEnvironment } from '../../environment.ts';
import buttons from '../framed-button.module.css';

/** Shows a notification now, and says what the system made of it. */
export function TryNotification() {
  const { bridge, text } = useEnvironment();
  const { alerts: words } = text;
  const [outcome, setOutcome] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);

  async function ask(): Promise<void> {
    if (asking) return;
    setAsking(true);
    setOutcome(words.trying);
    const reply = await bridge.call('tryNotification', {});
    setAsking(false);
    setOutcome(!reply.ok ? words.failed(reply.error.message) : reply.value.shown ? words.shown : words.notShown);
  }

  return (
    <div>
      <button
        type="button"
        className={buttons['button']}
        aria-disabled={asking || undefined}
        onClick={() => void ask()}
      >
        {words.tryIt}
      </button>
      <p role="status">{outcome}</p>
    </div>
  );
}
