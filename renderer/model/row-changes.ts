import { portOrder } from '../../electron/shared/listener-groups.ts';
import type { Row } from './rows.ts';

/** A row of which something changed has gone as it was, and come as it is. */
export interface RowChanges {
  readonly gone: readonly Row[];
  readonly come: readonly Row[];
}

/** What differs between two readings, each as `rowsOf` orders it. */
export function rowChanges(before: readonly Row[], now: readonly Row[]): RowChanges {
  const gone: Row[] = [];
  const come: Row[] = [];
  let from = 0;
  for (const row of now) {
    let past = before[from];
    while (past && past !== row && compareRows(past, row) < 0) {
      gone.push(past);
      from += 1;
      past = before[from];
    }
    if (past !== row) come.push(row);
    if (past?.key === row.key) {
      if (past !== row) gone.push(past);
      from += 1;
    }
  }
  return { gone: [...gone, ...before.slice(from)], come };
}

function compareRows(a: Row, b: Row): number {
  return portOrder(a.group) - portOrder(b.group) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
