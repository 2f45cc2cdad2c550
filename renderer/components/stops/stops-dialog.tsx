import { X } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../environment.ts';
import { type StopHistoryState, useStopHistory } from '../../hooks/use-stop-history.ts';
import { IconButton } from '../icon-button.tsx';
import sheet from '../sheet.module.css';
import { Sheet } from '../sheet.tsx';
import { ForgetStops } from './forget-stops.tsx';
import { StopEntry } from './stop-entry.tsx';
import styles from './stops-dialog.module.css';

/** What was stopped, what came of it, and how to start it again. */
export function StopsDialog({ onClose }: { onClose(): void }) {
  const { stops: words } = useText();
  const state = useStopHistory();
  const [said, announce] = useState('');
  const { history } = state;
  return (
    <Sheet tall className={sheet['wide']} titleId="stops-title" onClose={onClose}>
      {(close) => (
        <>
          <div className={sheet['head']}>
            <h2 id="stops-title">{words.title}</h2>
            {/* First, so that it has the focus when the dialog opens. */}
            <IconButton icon={X} label={words.close} onClick={close} />
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <div className={sheet['report']} tabIndex={0}>
            <Records state={state} announce={announce} />
          </div>
          {history !== null && history.records.length > 0 && (
            <ForgetStops number={history.records.length} forget={state.forget} announce={announce} />
          )}
          <p className="visually-hidden" aria-live="polite">
            {said}
          </p>
        </>
      )}
    </Sheet>
  );
}

interface RecordsProps {
  readonly state: StopHistoryState;
  announce(words: string): void;
}

function Records({ state, announce }: RecordsProps) {
  const { stops: words } = useText();
  const { history, error } = state;
  return (
    <>
      {error !== null && (
        <p className={sheet['error']} role="alert">
          {words.failed(error)}
        </p>
      )}
      {history?.problem != null && (
        <p className={sheet['error']} role="alert">
          {history.problem}
        </p>
      )}
      {history === null && error === null && <p role="status">{words.loading}</p>}
      {history?.records.length === 0 && history.problem === null && (
        <>
          <p>{words.empty}</p>
          <p className={sheet['soft']}>{words.emptyHint}</p>
        </>
      )}
      <ul className={styles['records']}>
        {history?.records.map((record) => (
          <StopEntry key={record.id} record={record} announce={announce} />
        ))}
      </ul>
      {history?.records.some(({ startAgain }) => startAgain !== null) && (
        <p className={sheet['soft']}>{words.startHint}</p>
      )}
    </>
  );
}
