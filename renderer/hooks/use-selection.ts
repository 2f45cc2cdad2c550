import { useMemo, useState } from 'react';
import type { ListItem } from '../model/list-items.ts';
import type { LiveRow } from '../model/live-list.ts';

export interface Selection {
  readonly keys: ReadonlySet<string>;
  /** What is selected, in sight and still open. */
  readonly rows: readonly LiveRow[];
  /** Selects a row, or leaves it out; those after it are counted from it. */
  toggle(item: ListItem): void;
  /** Selects from the row that was chosen last to this one, and nothing else. */
  extendTo(item: ListItem, from: ListItem | undefined): void;
  all(): void;
  clear(): void;
}

interface Chosen {
  readonly keys: ReadonlySet<string>;
  /** Where a range begins. */
  readonly anchor: string | null;
}

const none: Chosen = { keys: new Set(), anchor: null };

/** Rows that the person selected among the lines in sight. */
export function useSelection(items: readonly ListItem[]): Selection {
  const [{ keys, anchor }, choose] = useState(none);
  return useMemo(() => {
    const rows =
      keys.size === 0 ? [] : rowsOf(items).filter(({ key, departure }) => keys.has(key) && departure === null);
    return {
      keys,
      rows,
      toggle(item) {
        if (item.type !== 'row') return;
        const next = new Set(keys);
        if (!next.delete(item.key)) next.add(item.key);
        choose({ keys: next, anchor: item.key });
      },
      extendTo(item, from) {
        const start = items.findIndex(({ key }) => key === (anchor ?? from?.key ?? item.key));
        const end = items.findIndex(({ key }) => key === item.key);
        const range = items.slice(Math.max(0, Math.min(start, end)), Math.max(start, end) + 1);
        choose({ keys: new Set(rowsOf(range).map(({ key }) => key)), anchor: items[start]?.key ?? item.key });
      },
      all: () => choose({ keys: new Set(rowsOf(items).map(({ key }) => key)), anchor: null }),
      clear: () => choose(none),
    };
  }, [items, keys, anchor]);
}

function rowsOf(items: readonly ListItem[]): readonly LiveRow[] {
  return items.flatMap((item) => (item.type === 'row' ? [item.row] : []));
}
