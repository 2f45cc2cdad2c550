import type { ReactNode } from 'react';
import styles from './card.module.css';

interface FactsProps {
  /** Term and description; a fact without a description is left out. */
  readonly facts: readonly (readonly [term: string, description: ReactNode])[];
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
