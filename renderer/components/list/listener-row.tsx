import { memo, type ReactNode } from 'react';
import type { ColumnName } from '../../../electron/shared/list-view.ts';
import { useText } from '../../environment.ts';
import type { Moment } from '../../model/filter.ts';
import type { LiveRow } from '../../model/live-list.ts';
import { type RowAside, type RowWords, rowWords, sameWords } from '../../model/row-words.ts';
import { AgeCell } from './age-cell.tsx';
import { type Line, lineProps } from './line.ts';
import styles from './listener-row.module.css';
import { NameCell } from './name-cell.tsx';
import { PortCell } from './port-cell.tsx';
import { ReachMark } from './reach-mark.tsx';

interface DrawnRowProps {
  readonly line: Line;
  readonly words: RowWords;
  readonly columns: readonly ColumnName[];
  /** No row is of now. */
  readonly outdated: boolean;
  /** Its story is shown. */
  readonly open: boolean;
  readonly selected: boolean;
}

interface ListenerRowProps extends Omit<DrawnRowProps, 'words'>, RowAside {
  readonly row: LiveRow;
  readonly moment: Moment;
  /** What its ages and waits are counted to. */
  readonly nowMs: number;
}

/** A row is put into words anew only when something is known anew of it, or its ages move. */
export const ListenerRow = memo(
  function ListenerRow({ row, moment, nowMs, label, stopping, favourite, ...shown }: ListenerRowProps) {
    const { columns } = shown;
    const words = rowWords(row, moment, nowMs, useText(), { label, stopping, favourite, columns });
    return <DrawnRow {...shown} words={words} />;
  },
  (before, after) => {
    const asides = ['row', 'moment', 'nowMs', 'label', 'stopping', 'favourite'] as const;
    return sameDrawing(before, after) && asides.every((name) => before[name] === after[name]);
  },
);

/** And drawn anew only when its words differ, however often the sockets are read. */
const DrawnRow = memo(drawRow, (before, after) => sameDrawing(before, after) && sameWords(before.words, after.words));

function sameDrawing(before: Omit<DrawnRowProps, 'words'>, after: Omit<DrawnRowProps, 'words'>): boolean {
  const places = ['id', 'index', 'row', 'top', 'active'] as const;
  const looks = ['columns', 'outdated', 'open', 'selected'] as const;
  return (
    places.every((name) => before.line[name] === after.line[name]) &&
    looks.every((name) => before[name] === after[name])
  );
}

function drawRow({ line, words, columns, outdated, open, selected }: DrawnRowProps) {
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
