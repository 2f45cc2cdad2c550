import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './fold.module.css';

interface FoldProps {
  readonly summary: string;
  readonly children: ReactNode;
}

/** Closed at first. The browser keeps whether it is open, so a story that is told anew leaves it as it was. */
export function Fold({ summary, children }: FoldProps) {
  return (
    <details className={styles['fold']}>
      <summary>
        <ChevronRight size={13} aria-hidden />
        {summary}
      </summary>
      <div className={styles['content']}>{children}</div>
    </details>
  );
}
