import { Star } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { ColumnName } from '../../../electron/shared/list-view.ts';
import { useText } from '../../environment.ts';
import { type RowWords, sameWords } from '../../model/row-words.ts';
import { type Line, lineProps } from './line.ts';
import styles from './listener-row.module.css';
import { ReachMark } from './reach-mark.tsx';

interface ListenerRowProps {
  readonly line: Line;
  readonly words: RowWords;
  readonly columns: readonly ColumnName[];
  /** No row is of now. */
  readonly outdated: boolean;
  /** Its story is shown. */
  readonly open: boolean;
  readonly selected: boolean;
}

/** A row is drawn anew only when something that it shows differs, however often the sockets are read. */
export const ListenerRow = memo(DrawnRow, (before, after) => {
  const sameLine = (['id', 'index', 'row', 'top', 'active'] as const).every(
    (name) => before.line[name] === after.line[name],
  );
  const same = (['columns', 'outdated', 'open', 'selected'] as const).every((name) => before[name] === after[name]);
  return sameLine && same && sameWords(before.words, after.words);
});

function DrawnRow({ line, words, columns, outdated, open, selected }: ListenerRowProps) {
  return (
    <tr
      {...lineProps(line)}
      className={styles['row']}
      aria-label={words.spoken}
      aria-selected={selected}
      aria-current={open || undefined}
      aria-disabled={words.departed}
      data-departed={words.departed || undefined}
      data-stopping={words.stopping || undefined}
      data-unconfirmed={words.stale || outdated || undefined}
    >
      {columns.map((column) => (
        <Cell key={column} column={column} words={words} active={line.active} />
      ))}
    </tr>
  );
}

interface CellProps {
  readonly column: ColumnName;
  readonly words: RowWords;
  readonly active: boolean;
}

function Cell({ column, words, active }: CellProps): ReactNode {
  switch (column) {
    case 'port':
      return <PortCell words={words} active={active} />;
    case 'name':
      return <NameCell words={words} />;
    case 'reach':
      return (
        <td className={styles['reach']}>
          <ReachMark words={words} />
        </td>
      );
    case 'age':
      return <AgeCell words={words} active={active} />;
    default: {
      const cell = words.cells.find((each) => each.column === column);
      return (
        <td
          className={styles['plain']}
          data-column={column}
          data-unknown={cell?.unknown || undefined}
          title={cell?.whole}
        >
          {cell?.words}
        </td>
      );
    }
  }
}

type PartProps = Omit<CellProps, 'column'>;

function PortCell({ words, active }: PartProps) {
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

function NameCell({ words }: Pick<PartProps, 'words'>) {
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

function AgeCell({ words, active }: PartProps) {
  const text = useText();
  return (
    <td className={styles['age']} data-new={words.isNew || undefined}>
      <span title={words.ageWhole ?? undefined}>{words.age}</span>
      {words.stop !== null && (
        // In the order of the keyboard for the active row alone: a long list is not to be tabbed through.
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
