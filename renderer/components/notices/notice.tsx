import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

interface NoticeProps {
  readonly title: string;
  readonly action: { readonly label: string; run(): void };
  readonly children?: ReactNode;
}

export function Notice({ title, action, children }: NoticeProps) {
  return (
    <div className={styles['notice']} role="alert">
      <TriangleAlert size={15} aria-hidden />
      <p>
        <b>{title}</b> {children}
      </p>
      <button type="button" onClick={action.run}>
        {action.label}
      </button>
    </div>
  );
}
