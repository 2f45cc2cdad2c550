import { Star } from 'lucide-react';
import { useText } from '../../environment.ts';
import type { RowWords } from '../../model/row-words.ts';
import styles from './port-cell.module.css';

interface PortCellProps {
  readonly words: RowWords;
  /** The line that the keyboard is on: its buttons alone are in the keyboard's order, as a long list is not to be tabbed through. */
  readonly active: boolean;
}

/** The port, larger than all else, and its star. */
export function PortCell({ words, active }: PortCellProps) {
  const { table } = useText();
  return (
    <td className={styles['port']}>
      <span className={styles['number']}>{words.port}</span>
      <span className={styles['protocol']}>{words.protocol}</span>
      <button
        type="button"
        className={styles['star']}
        aria-label={table.favourite.star(words.port)}
        aria-pressed={words.favourite}
        title={words.favourite ? table.favourite.remove(words.port) : table.favourite.add(words.port)}
        tabIndex={active ? 0 : -1}
        data-act="favourite"
      >
        <Star size={13} aria-hidden />
      </button>
    </td>
  );
}
