import type { ColumnName } from '../../electron/shared/list-view.ts';
import type { ListenerGroup } from '../../electron/shared/listener-groups.ts';
import { localMoment } from '../../electron/shared/local-moment.ts';
import type { Dictionary } from '../text/english.ts';
import { boundTo, type Fact, factOf } from './row-facts.ts';
import { rowNames } from './row-names.ts';

/** Columns that say one thing in plain words; the others have a look of their own. */
export type PlainColumn = Exclude<ColumnName, 'port' | 'name' | 'reach' | 'age'>;

export interface CellWords {
  readonly column: PlainColumn;
  readonly words: string;
  /** Everything that there is, where `words` has no room for it. */
  readonly whole: string;
  /** It could not be read, and `words` says so. */
  readonly unknown: boolean;
}

export function isPlain(column: ColumnName): column is PlainColumn {
  return column !== 'port' && column !== 'name' && column !== 'reach' && column !== 'age';
}

export function cellWords(group: ListenerGroup, column: PlainColumn, text: Dictionary): CellWords {
  const { values, missing } = cellFact(group, column, text);
  const [first, ...others] = values;
  const { table, owner } = text;
  const why = missing === null ? null : missing === 'owner' ? owner.unknown.permission : owner.unknown[missing];
  if (first === undefined) {
    return { column, words: why === null ? '' : table.notRead, whole: why ?? '', unknown: why !== null };
  }
  return {
    column,
    words: others.length === 0 ? first : table.more(first, others.length),
    whole: [...values, ...(why === null ? [] : [why])].join('\n'),
    unknown: false,
  };
}

function cellFact(group: ListenerGroup, column: PlainColumn, { list }: Dictionary): Fact {
  switch (column) {
    case 'place': {
      const { place } = rowNames(group);
      const { missing } = factOf(group, 'project');
      return place === null ? { values: [], missing } : { values: [list.place(place)], missing: null };
    }
    case 'addresses':
      return { values: boundTo(group), missing: null };
    case 'started': {
      const { values, missing } = factOf(group, 'started');
      return { values: [...values].sort().map(localMoment), missing };
    }
    default:
      return factOf(group, column);
  }
}
