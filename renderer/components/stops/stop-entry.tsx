import { localMoment } from '../../../electron/shared/local-moment.ts';
import { printable } from '../../../electron/shared/printable.ts';
import { startAgainLine } from '../../../electron/shared/start-command.ts';
import { hiddenProcess, type StopRecord } from '../../../electron/shared/stop.ts';
import { useText } from '../../environment.ts';
import { toneOf } from '../../model/stop-words.ts';
import { CopyButton } from '../copy-button.tsx';
import button from '../framed-button.module.css';
import styles from './stops-dialog.module.css';

interface StopEntryProps {
  readonly record: StopRecord;
  announce(words: string): void;
}

/** One stop: when, where, whom and how, and what came of it. */
export function StopEntry({ record, announce }: StopEntryProps) {
  const { stops: words } = useText();
  const { at, protocol, port, name, pid, user, command, way, signal, scope, startAgain, result } = record;
  return (
    <li className={styles['record']}>
      <h3>
        {protocol} {port} <small>{localMoment(at)}</small>
      </h3>
      <p>{words.process(name, pid === hiddenProcess.pid ? null : pid, user)}</p>
      <p className={styles['how']}>{words.how(way, signal, scope === 'process' ? null : words.scopes[scope])}</p>
      <p className={styles['outcome']} data-tone={result ? toneOf(result.outcome) : 'warn'}>
        <b>{result ? words.outcomes[result.outcome] : words.pending}</b> · {result ? result.detail : words.endless}
      </p>
      <code title={printable(command)}>{printable(command)}</code>
      {startAgain && (
        <CopyButton
          className={`${button['button']} ${styles['copy']}`}
          value={startAgainLine(startAgain)}
          label={words.copyStart}
          page={{ announce }}
        />
      )}
    </li>
  );
}
