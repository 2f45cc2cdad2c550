import type { ReactNode } from 'react';
import styles from './section.module.css';

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function Section({ title, children }: SectionProps) {
  return (
    <div className={styles['section']}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}
