import { memo } from 'react';
import { highestPort } from '../../../electron/shared/transport.ts';
import { useText } from '../../environment.ts';
import { binned } from '../../model/port-bins.ts';
import type { Row } from '../../model/rows.ts';
import styles from './port-scale.module.css';

interface PortScaleProps {
  readonly label: string;
  /** What is open. */
  readonly rows: readonly Row[];
  /** The one to mark; null marks none. */
  readonly port: number | null;
}

const firstUserPort = 1_024;
const firstDynamicPort = 49_152;

/** All 65,536 ports on one line: the three ranges, what is open, and the port in question. */
export const PortScale = memo(function PortScale({ label, rows, port }: PortScaleProps) {
  const { ranges } = useText().story;
  return (
    <div className={styles['scale']} role="img" aria-label={label}>
      <span className={styles['system']} style={{ width: at(firstUserPort) }} />
      <span
        className={styles['user']}
        style={{ left: at(firstUserPort), right: `calc(100% - ${at(firstDynamicPort)})` }}
      />
      <span className={styles['dynamic']} style={{ left: at(firstDynamicPort) }} />
      <Ticks ports={binned(rows.map(({ group }) => group.port))} />
      {port !== null && <span className={styles['here']} style={{ left: at(port) }} />}
      <span className={styles['label']}>{ranges.system}</span>
      <span className={styles['label']} style={{ left: '25%' }}>
        {ranges.user} <i>1024–49151</i>
      </span>
      <span className={styles['label']} style={{ left: at(firstDynamicPort) }}>
        {ranges.dynamic}
      </span>
    </div>
  );
});

interface TicksProps {
  readonly ports: readonly number[];
}

const Ticks = memo(
  function Ticks({ ports }: TicksProps) {
    return ports.map((port) => <span key={port} className={styles['tick']} style={{ left: at(port) }} />);
  },
  ({ ports: before }, { ports }) =>
    before.length === ports.length && before.every((port, index) => port === ports[index]),
);

function at(port: number): string {
  return `${(port / (highestPort + 1)) * 100}%`;
}
