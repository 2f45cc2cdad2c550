import type { ReactNode } from 'react';
import styles from './card.module.css';

/** A fact without a description is left out. */
export type Fact = readonly [term: string, description: ReactNode];

interface FactsProps {
  readonly facts: readonly Fact[];
}

export function Facts({ facts }: FactsProps) {
  return (
    <dl className={styles['facts']}>
      {facts
        .filter(([, description]) => description !== null)
        .map(([term, description]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{description}</dd>
          </div>
        ))}
    </dl>
  );
}
