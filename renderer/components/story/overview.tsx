import { useText } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import { PortScale } from './port-scale.tsx';
import styles from './story-pane.module.css';

/** Stands where a story will: the whole computer as one number, a line of words and a line of ports. */
export function Overview({ page }: { readonly page: Page }) {
  const { overview } = useText();
  const { rows } = page.list;
  const ports = [...new Set(rows.map(({ group }) => group.port))];
  const reachable = rows.filter(({ group }) => group.reach.scope !== 'loopback').map(({ group }) => group.port);
  if (rows.length === 0) return <div className={styles['pane']} />;
  return (
    <div className={styles['pane']}>
      <h2 className={styles['title']}>
        {ports.length}
        <small>{overview.open(ports.length)}</small>
      </h2>
      <p className={styles['lead']}>{overview.reachable(new Set(reachable).size)}</p>
      <PortScale label={overview.scale(ports.length)} openPorts={ports} port={null} />
      <p className={styles['sources']}>{overview.hint}</p>
    </div>
  );
}
