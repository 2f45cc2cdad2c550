import { useRef, useState } from 'react';
import { useText } from '../../environment.ts';
import { useLostFocus } from '../../hooks/use-focus-return.ts';
import type { StopHistoryState } from '../../hooks/use-stop-history.ts';
import sheet from '../sheet.module.css';
import styles from './stops-dialog.module.css';

interface ForgetStopsProps {
  /** Of the stops that are remembered. */
  readonly number: number;
  readonly forget: StopHistoryState['forget'];
  announce(words: string): void;
}

/** Forgetting all stops, after a confirmation. */
export function ForgetStops({ number, forget, announce }: ForgetStopsProps) {
  const { stops: words } = useText();
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  useLostFocus(asking, first);

  async function run(): Promise<void> {
    const { done, error: failure } = await forget();
    setError(failure);
    setAsking(false);
    if (done) announce(words.cleared);
  }

  return (
    <div className={styles['foot']}>
      {error !== null && (
        <p className={sheet['error']} role="alert">
          {words.notCleared(error)}
        </p>
      )}
      {asking ? (
        <>
          <p>{words.clearQuestion(number)}</p>
          <div className={styles['actions']}>
            <button ref={first} type="button" onClick={() => setAsking(false)}>
              {words.cancel}
            </button>
            <button type="button" className={styles['forget']} onClick={() => void run()}>
              {words.clearNow}
            </button>
          </div>
        </>
      ) : (
        <div className={styles['actions']}>
          <button ref={first} type="button" onClick={() => setAsking(true)}>
            {words.clear}
          </button>
        </div>
      )}
    </div>
  );
}
