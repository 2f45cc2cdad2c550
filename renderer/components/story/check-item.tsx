import type { CheckCommand } from '../../../electron/shared/story.ts';
import type { Page } from '../../hooks/use-page.ts';
import { CopyButton } from '../copy-button.tsx';
import styles from './check-section.module.css';

interface CheckItemProps {
  readonly command: CheckCommand;
  /** The next command has the same note, which is then said once. */
  readonly noteFollows: boolean;
  readonly page: Pick<Page, 'announce'>;
}

export function CheckItem({ command: { protocol, command, note }, noteFollows, page }: CheckItemProps) {
  return (
    <li>
      {command !== null && (
        <div className={styles['command']}>
          <span className={styles['protocol']}>{protocol}</span>
          <code>{command}</code>
          <CopyButton className={styles['copy']} value={command} page={page} />
        </div>
      )}
      {note !== null && !(noteFollows && command !== null) && (
        <p className={styles['note']}>
          {command === null && <span className={styles['protocol']}>{protocol}</span>} {note}
        </p>
      )}
    </li>
  );
}
