import { memo } from 'react';
import { useText } from '../../environment.ts';
import type { Row } from '../../model/rows.ts';
import { PortScale } from './port-scale.tsx';
import styles from './story-pane.module.css';

/** Stands where a story will: the whole computer as one number, a line of words and a line of ports. */
export const Overview = memo(function Overview({ rows }: { readonly rows: readonly Row[] }) {
  const { overview } = useText();
  const open = new Set(rows.map(endpoint));
  const reachable = new Set(rows.filter(({ group }) => group.reach.scope !== 'loopback').map(endpoint));
  if (rows.length === 0) return <div className={styles['pane']} />;
  return (
    <div className={styles['pane']}>
      <h2 className={styles['title']}>
        {open.size}
        <small>{overview.open(open.size)}</small>
      </h2>
      <p className={styles['lead']}>{overview.reachable(reachable.size)}</p>
      <PortScale label={overview.scale(open.size)} rows={rows} port={null} />
      <p className={styles['sources']}>{overview.hint}</p>
    </div>
  );
});

/** A port of TCP and the same number of UDP are two ports. */
function endpoint({ group }: Row): string {
  return `${group.protocol} ${group.port}`;
}
