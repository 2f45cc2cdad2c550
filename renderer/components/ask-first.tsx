import { useRef, useState } from 'react';
import { useLostFocus } from '../hooks/use-focus-return.ts';
import button from './framed-button.module.css';
import sheet from './sheet.module.css';

interface AskFirstProps {
  /** What the button says that leads to the question. */
  readonly label: string;
  readonly question: string;
  readonly cancel: string;
  readonly confirm: string;
  /** Why it was not done the last time, in words. */
  readonly error: string | null;
  /** Resolves once it was tried, with whatever came of it. */
  run(): Promise<void>;
}

/** The foot of a sheet, with something that cannot be taken back: it is done after a question only. */
export function AskFirst({ label, question, cancel, confirm, error, run }: AskFirstProps) {
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  useLostFocus(asking, first);

  async function runNow(): Promise<void> {
    await run();
    setAsking(false);
  }

  return (
    <div className={sheet['foot']}>
      {error !== null && (
        <p className={sheet['error']} role="alert">
          {error}
        </p>
      )}
      {asking ? (
        <>
          <p>{question}</p>
          <div className={sheet['actions']}>
            <button ref={first} type="button" className={button['button']} onClick={() => setAsking(false)}>
              {cancel}
            </button>
            <button type="button" className={`${button['button']} ${button['warn']}`} onClick={() => void runNow()}>
              {confirm}
            </button>
          </div>
        </>
      ) : (
        <div className={sheet['actions']}>
          <button ref={first} type="button" className={button['button']} onClick={() => setAsking(true)}>
            {label}
          </button>
        </div>
      )}
    </div>
  );
}
