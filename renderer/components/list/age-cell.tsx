import { useText } from '../../environment.ts';
import type { RowWords } from '../../model/row-words.ts';
import styles from './age-cell.module.css';

interface AgeCellProps {
  readonly words: RowWords;
  /** The line that the keyboard is on: its buttons alone are in the keyboard's order, as a long list is not to be tabbed through. */
  readonly active: boolean;
}

/** Since when it is open, and the way to stop it. */
export function AgeCell({ words, active }: AgeCellProps) {
  const text = useText();
  return (
    <td className={styles['age']} data-new={words.isNew || undefined}>
      <span title={words.ageWhole ?? undefined}>{words.age}</span>
      {words.stop !== null && (
        <button
          type="button"
          className={styles['stop']}
          aria-label={words.stop}
          tabIndex={active ? 0 : -1}
          data-act="stop"
        >
          {text.owner.stop}
        </button>
      )}
    </td>
  );
}
