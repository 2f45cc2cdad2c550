import type { SocketProtocol } from '../../../electron/shared/transport.ts';
import styles from './history-port.module.css';

interface HistoryPortProps {
  readonly port: number;
  readonly protocol: SocketProtocol;
  /** What choosing it does, in words. */
  readonly label: string;
  /** Null where there is nothing to choose. */
  readonly onChoose: ((port: number) => void) | null;
}

/** Of which port something is told. */
export function HistoryPort({ port, protocol, label, onChoose }: HistoryPortProps) {
  const name = (
    <>
      {port}
      <small>{protocol}</small>
    </>
  );
  if (onChoose === null) return <b className={styles['port']}>{name}</b>;
  return (
    <button type="button" className={styles['port']} aria-label={label} onClick={() => onChoose(port)}>
      {name}
    </button>
  );
}
