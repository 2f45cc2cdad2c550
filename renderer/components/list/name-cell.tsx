import type { RowWords } from '../../model/row-words.ts';
import styles from './name-cell.module.css';

/** What listens, and what is known of it, each in a line. */
export function NameCell({ words }: { readonly words: RowWords }) {
  return (
    <td title={words.spoken}>
      <div className={styles['title']}>
        {words.name === null ? <span className={styles['registry']}>{words.nameless}</span> : <b>{words.name}</b>}
        {words.label && <span className={styles['label']}>{words.label}</span>}
        {words.script && <span> {words.script}</span>}
        {words.circumstance && <span className={styles['place']}> · {words.circumstance}</span>}
      </div>
      <div className={styles['detail']}>{words.detail}</div>
    </td>
  );
}
