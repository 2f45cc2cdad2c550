import {
  type FreePortAnswer as Answer,
  type FreePortQuestion,
  isOnlyNamed,
} from '../../../electron/shared/free-port.ts';
import { useText } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import { CopyButton } from '../copy-button.tsx';
import button from '../framed-button.module.css';
import styles from './free-port-dialog.module.css';
import { SkippedList } from './skipped-list.tsx';

interface FreePortAnswerProps {
  readonly question: FreePortQuestion;
  readonly answer: Answer;
  readonly page: Pick<Page, 'announce'>;
  onFind(question: FreePortQuestion): void;
}

/** The port as large as it matters, or why there is none; then what was passed over on the way. */
export function FreePortAnswer({ question, answer, page, onFind }: FreePortAnswerProps) {
  const { freePort: words } = useText();
  const { port, named, bindable, skipped, unknown, until } = answer;
  const onlyNamed = skipped.find(isOnlyNamed);
  return (
    <>
      <div role="status" className={styles['answer']}>
        {port === null ? (
          <p className={styles['none']}>{words.none(question.protocol, question.from, until)}</p>
        ) : (
          <>
            <p className={styles['found']}>
              <b>{port}</b> {words.found(question.protocol)}
            </p>
            <p>{bindable === null ? words.notTried : words.bound}</p>
            {named && <p className={styles['named']}>{words.named(words.reasons[named.reason], named.what)}</p>}
          </>
        )}
        {port === null && onlyNamed && (
          <p>{words.namedOnly(onlyNamed.first, words.reasons[onlyNamed.reason], onlyNamed.what.slice(0, 1))}</p>
        )}
      </div>
      <div className={styles['actions']}>
        {port === null && onlyNamed && (
          <button
            type="button"
            className={button['button']}
            onClick={() => onFind({ ...question, from: onlyNamed.first, allowNamed: true })}
          >
            {words.takeNamed(onlyNamed.first)}
          </button>
        )}
        {port !== null && (
          <>
            <CopyButton className={button['button']} value={String(port)} label={words.copy} page={page} />
            {port < question.to && (
              <button
                type="button"
                className={button['button']}
                onClick={() => onFind({ ...question, from: port + 1 })}
              >
                {words.next}
              </button>
            )}
            <span className={styles['soft']}>{words.copyHint}</span>
          </>
        )}
      </div>
      {unknown.length > 0 && (
        <div className={styles['unknown']}>
          <h3>{words.unknown}</h3>
          <ul>
            {unknown.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      <SkippedList skipped={skipped} />
    </>
  );
}
