import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { type FreePortQuestion, usualFreePorts } from '../../../electron/shared/free-port.ts';
import { useEnvironment } from '../../environment.ts';
import { useQuestion } from '../../hooks/use-question.ts';
import { IconButton } from '../icon-button.tsx';
import sheet from '../sheet.module.css';
import { Sheet } from '../sheet.tsx';
import { FreePortAnswer } from './free-port-answer.tsx';
import styles from './free-port-dialog.module.css';
import { FreePortForm } from './free-port-form.tsx';

const usualQuestion: FreePortQuestion = { ...usualFreePorts, protocol: 'tcp', allowNamed: false };

/** A port to start a server on, and why it is not one of those before it. */
export function FreePortDialog({ onClose }: { onClose(): void }) {
  const { text, copy } = useEnvironment();
  const { freePort: words } = text;
  const { asking, answer, answered, error, ask } = useQuestion('freePort');
  const [said, announce] = useState('');
  const titleId = useId();

  useEffect(() => ask(usualQuestion), [ask]);

  function find(next: FreePortQuestion): void {
    announce('');
    ask(next);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
    const port = answer?.port ?? null;
    if (event.key !== 'c' || event.ctrlKey || event.metaKey || event.altKey || typing || port === null) return;
    event.preventDefault();
    void copy(String(port)).then((done) => announce(done ? text.copy.copied : text.copy.failed));
  }

  return (
    <Sheet tall className={sheet['wide']} titleId={titleId} onClose={onClose}>
      {(close) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: a key for the whole sheet, which the copy button does too.
        <div className={styles['sheet']} onKeyDown={onKeyDown}>
          <div className={sheet['head']}>
            <h2 id={titleId}>{words.title}</h2>
            {/* First, so that it has the focus when the dialog opens. */}
            <IconButton icon={X} label={words.close} onClick={close} />
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <div className={sheet['report']} aria-busy={asking} tabIndex={0}>
            <p className={sheet['soft']}>{words.intro}</p>
            <FreePortForm onFind={find} />
            {error !== null && !asking && (
              <p className={sheet['error']} role="alert">
                {words.failed(error)}
              </p>
            )}
            <p role="status" className={styles['late']}>
              {asking && words.searching}
            </p>
            {answer && answered && (
              <FreePortAnswer question={answered} answer={answer} onFind={find} page={{ announce }} />
            )}
            <p aria-live="polite" className={styles['said']}>
              {said}
            </p>
          </div>
        </div>
      )}
    </Sheet>
  );
}
