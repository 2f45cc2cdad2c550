import { memo } from 'react';
import { useText } from '../../environment.ts';
import { type RowWords, sameWords } from '../../model/row-words.ts';
import { type Line, lineProps } from './line.ts';
import styles from './listener-row.module.css';
import { ReachMark } from './reach-mark.tsx';

interface ListenerRowProps {
  readonly line: Line;
  readonly words: RowWords;
  /** No row is of now. */
  readonly outdated: boolean;
  /** Its story is shown. */
  readonly open: boolean;
}

/** A row is drawn anew only when something that it shows differs, however often the sockets are read. */
export const ListenerRow = memo(DrawnRow, (before, after) => {
  const sameLine = (['id', 'index', 'top', 'active'] as const).every((name) => before.line[name] === after.line[name]);
  const same = before.open === after.open && before.outdated === after.outdated;
  return sameLine && same && sameWords(before.words, after.words);
});

function DrawnRow({ line, words, outdated, open }: ListenerRowProps) {
  const text = useText();
  return (
    <tr
      {...lineProps(line)}
      className={styles['row']}
      aria-label={words.spoken}
      aria-selected={open}
      aria-disabled={words.departed}
      data-departed={words.departed || undefined}
      data-stopping={words.stopping || undefined}
      data-unconfirmed={words.stale || outdated || undefined}
    >
      <td className={styles['port']}>
        <span className={styles['number']}>{words.port}</span>
        <span className={styles['protocol']}>{words.protocol}</span>
      </td>
      <td title={words.spoken}>
        <div className={styles['title']}>
          {words.name === null ? <span className={styles['registry']}>{words.nameless}</span> : <b>{words.name}</b>}
          {words.label && <span className={styles['label']}>{words.label}</span>}
          {words.script && <span> {words.script}</span>}
          {words.circumstance && <span className={styles['place']}> · {words.circumstance}</span>}
        </div>
        <div className={styles['detail']}>{words.detail}</div>
      </td>
      <td className={styles['reach']}>
        <ReachMark words={words} />
      </td>
      <td className={styles['age']} data-new={words.isNew || undefined}>
        <span title={words.ageWhole ?? undefined}>{words.age}</span>
        {words.stop !== null && (
          // In the order of the keyboard for the active row alone: a long list is not to be tabbed through.
          <button
            type="button"
            className={styles['stop']}
            aria-label={words.stop}
            tabIndex={line.active ? 0 : -1}
            data-act="stop"
          >
            {text.owner.stop}
          </button>
        )}
      </td>
    </tr>
  );
}
