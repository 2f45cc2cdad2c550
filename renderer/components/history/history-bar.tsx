import type { ReactNode } from 'react';
import styles from './history-bar.module.css';

/** What is chosen over the history, in a line that wraps. */
export function HistoryBar({ children }: { readonly children: ReactNode }) {
  return <div className={styles['bar']}>{children}</div>;
}
