import { useText } from '../../environment.ts';
import styles from './sources-dialog.module.css';

interface DifferenceProps {
  readonly title: string;
  /** `protocol address:port` */
  readonly endpoints: readonly string[];
}

const inSight = 6;

/** Sockets that not every source saw: a few in sight, a long rest folded and counted. */
export function Difference({ title, endpoints }: DifferenceProps) {
  const { sources: words } = useText();
  if (endpoints.length === 0) return null;
  const folded = endpoints.slice(inSight);
  return (
    <div>
      <p>{title}</p>
      <Endpoints endpoints={endpoints.slice(0, inSight)} />
      {folded.length > 0 && (
        <details>
          <summary>{words.more(folded.length)}</summary>
          <Endpoints endpoints={folded} />
        </details>
      )}
    </div>
  );
}

function Endpoints({ endpoints }: Pick<DifferenceProps, 'endpoints'>) {
  return (
    <ul className={styles['endpoints']}>
      {endpoints.map((endpoint) => (
        <li key={endpoint}>
          <code>{endpoint}</code>
        </li>
      ))}
    </ul>
  );
}
