import { useRef, useState } from 'react';
import { useEnvironment, useText } from '../../environment.ts';
import { useLostFocus } from '../../hooks/use-focus-return.ts';
import sheet from '../sheet.module.css';
import styles from './history.module.css';

/** Forgetting all that happened, after a confirmation. */
export function ForgetHistory({ announce }: { announce(words: string): void }) {
  const { bridge } = useEnvironment();
  const { history: words } = useText();
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  useLostFocus(asking, first);

  async function forget(): Promise<void> {
    const reply = await bridge.call('forgetHistory', {});
    const failure = reply.ok ? reply.value.problem : reply.error.message;
    setError(failure);
    setAsking(false);
    if (failure === null) announce(words.forgotten);
  }

  return (
    <div className={styles['foot']}>
      {error !== null && (
        <p className={sheet['error']} role="alert">
          {words.notForgotten(error)}
        </p>
      )}
      {asking ? (
        <>
          <p>{words.forgetQuestion}</p>
          <div className={styles['actions']}>
            <button ref={first} type="button" className={styles['button']} onClick={() => setAsking(false)}>
              {words.cancel}
            </button>
            <button type="button" className={`${styles['button']} ${styles['warn']}`} onClick={() => void forget()}>
              {words.forgetNow}
            </button>
          </div>
        </>
      ) : (
        <div className={styles['actions']}>
          <button ref={first} type="button" className={styles['button']} onClick={() => setAsking(true)}>
            {words.forget}
          </button>
        </div>
      )}
    </div>
  );
}
