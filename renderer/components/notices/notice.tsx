import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

interface NoticeAction {
  readonly label: string;
  run(): void;
}

interface NoticeProps {
  readonly title: string;
  readonly action?: NoticeAction;
  /** What else may help. */
  readonly more?: NoticeAction;
  readonly children?: ReactNode;
}

export function Notice({ title, action, more, children }: NoticeProps) {
  return (
    <div className={styles['notice']} role="alert">
      <TriangleAlert size={15} aria-hidden />
      <p>
        <b>{title}</b> {children}
      </p>
      <div className={styles['actions']}>
        {[more, action]
          .filter((each) => each !== undefined)
          .map(({ label, run }) => (
            <button key={label} type="button" onClick={run}>
              {label}
            </button>
          ))}
      </div>
    </div>
  );
}
