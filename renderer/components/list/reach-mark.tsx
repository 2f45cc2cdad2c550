import type { RowWords } from '../../model/row-words.ts';
import styles from './reach-mark.module.css';

interface ReachMarkProps {
  readonly words: Pick<RowWords, 'scope' | 'reach' | 'reachLead' | 'reachWhole'>;
}

/** Which addresses it accepts: a mark whose shape says it without colour, and words. */
export function ReachMark({ words: { scope, reach, reachLead, reachWhole } }: ReachMarkProps) {
  return (
    <span className={styles['reach']} data-scope={scope} title={reachWhole}>
      <span className={styles['mark']} aria-hidden />
      <span className={styles['words']}>
        {reachLead && <span className={styles['lead']}>{reachLead} </span>}
        {reach}
      </span>
    </span>
  );
}
