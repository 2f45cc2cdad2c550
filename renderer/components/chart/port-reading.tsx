import { useText } from '../../environment.ts';
import type { PortWords } from '../../model/chart/port-words.ts';
import styles from './port-reading.module.css';

/** What is so of one port. Always in the same place and of the same size, so that nothing moves while the pointer does. */
export function PortReading({ port, words }: { readonly port: number; readonly words: PortWords }) {
  const { chart } = useText();
  return (
    <div className={styles['reading']} title={chart.spoken(port, words.name, words.facts)}>
      <b className={styles['number']}>{port}</b>
      <div className={styles['facts']}>
        <b>{words.name ?? ' '}</b>
        <span>{words.facts.join(', ')}</span>
      </div>
    </div>
  );
}
