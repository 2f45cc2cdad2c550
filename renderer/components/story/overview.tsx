import { memo } from 'react';
import { useText } from '../../environment.ts';
import { portCounts } from '../../model/port-counts.ts';
import type { Row } from '../../model/rows.ts';
import { PortScale } from './port-scale.tsx';
import styles from './story-pane.module.css';

interface OverviewProps {
  readonly rows: readonly Row[];
  /** The time of the rows, in words, where it is not now. */
  readonly asOf: string | null;
}

/** Stands where a story will: the whole computer as one number, a line of words and a line of ports. */
export const Overview = memo(function Overview({ rows, asOf }: OverviewProps) {
  const { overview } = useText();
  const { open, reachable, stale } = portCounts(rows);
  if (rows.length === 0) return <div className={styles['pane']} />;
  return (
    <div className={styles['pane']}>
      <h2 className={styles['title']}>
        {open}
        <small>{overview.open(open, asOf)}</small>
      </h2>
      <p className={styles['lead']}>{overview.reachable(reachable)}</p>
      {asOf !== null && <p className={styles['lead']}>{overview.outdated}</p>}
      {stale > 0 && <p className={styles['lead']}>{overview.stale(stale)}</p>}
      <PortScale label={overview.scale(open, asOf)} rows={rows} port={null} />
      <p className={styles['sources']}>{overview.hint}</p>
    </div>
  );
});
