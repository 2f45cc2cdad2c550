import { shellQuoted } from '../../../electron/shared/shell-quoted.ts';
import type { Page } from '../../hooks/use-page.ts';
import { CopyButton } from '../copy-button.tsx';
import styles from './stop-panel.module.css';

interface ByHandProps {
  /** An argument vector. */
  readonly command: readonly string[];
  readonly page: Pick<Page, 'announce'>;
}

/** What a person can type themselves, ready to be copied. */
export function ByHand({ command, page }: ByHandProps) {
  const line = command.map(shellQuoted).join(' ');
  return (
    <p className={styles['byHand']}>
      <code>{line}</code>
      <CopyButton className={styles['copy']} value={line} page={page} />
    </p>
  );
}
