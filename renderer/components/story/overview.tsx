import { useText } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import { PortScale } from './port-scale.tsx';
import styles from './story-pane.module.css';

/** Stands where a story will: the whole computer in one line of words and one of ports. */
export function Overview({ page }: { readonly page: Page }) {
  const { overview } = useText();
  const { snapshot } = page.feed.watch ?? {};
  const { rows } = page.list;
  const ports = [...new Set(rows.map(({ group }) => group.port))];
  const reachable = new Set(
    rows.filter(({ group }) => group.reach.scope !== 'loopback').map(({ group }) => group.port),
  );
  if (!snapshot) return <div className={styles['pane']} />;
  return (
    <div className={styles['pane']}>
      <p className={styles['lead']}>{overview.headline(ports.length, reachable.size)}</p>
      <PortScale label={overview.scale(ports.length)} openPorts={ports} port={null} />
      <p className={styles['sources']}>{overview.hint}</p>
    </div>
  );
}
