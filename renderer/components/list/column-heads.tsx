import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ColumnName, ListView } from '../../../electron/shared/list-view.ts';
import { useText } from '../../environment.ts';
import styles from './column-heads.module.css';

interface ColumnHeadsProps {
  readonly columns: readonly ColumnName[];
  readonly sort: ListView['sort'];
  onSort(sort: ListView['sort']): void;
}

/** The names of the columns, each a button that sorts by it, and once more the other way round. */
export function ColumnHeads({ columns, sort, onSort }: ColumnHeadsProps) {
  const { table } = useText();
  return (
    <thead className={styles['heads']}>
      <tr className={styles['row']} aria-rowindex={1}>
        {columns.map((column) => {
          const sorted = sort.by === column;
          const Arrow = sort.descending ? ArrowDown : ArrowUp;
          return (
            <th
              key={column}
              scope="col"
              className={styles['head']}
              data-column={column}
              aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
            >
              <button
                type="button"
                className={styles['sort']}
                title={table.sortBy(table.columns[column])}
                onClick={() => onSort({ by: column, descending: sorted && !sort.descending })}
              >
                {table.columns[column]}
                {sorted && <Arrow size={12} aria-hidden />}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
