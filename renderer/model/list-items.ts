import type { LiveRow } from './live-list.ts';
import type { SectionName } from './rows.ts';
import { rowOfSpot, type StopSpot } from './stop-spots.ts';

/** One line of the grid: a heading, the heading that folds and unfolds, a listener, or the stop under it. */
export type ListItem =
  | { readonly type: 'section'; readonly key: string; readonly section: SectionName }
  | { readonly type: 'fold'; readonly key: string; readonly count: number; readonly folded: boolean }
  | { readonly type: 'row'; readonly key: string; readonly row: LiveRow }
  | { readonly type: 'stop'; readonly key: string; readonly spot: StopSpot };

export const foldKey = 'section system';

/** Puts headings before each section; the system's rows are left out while folded, and counted. */
export function listItems(rows: readonly LiveRow[], systemFolded: boolean): readonly ListItem[] {
  const items: ListItem[] = [];
  let section: SectionName | null = null;
  for (const row of rows) {
    if (row.section !== section) {
      section = row.section;
      items.push(heading(section, rows, systemFolded));
    }
    if (!(systemFolded && section === 'system')) items.push({ type: 'row', key: row.key, row });
  }
  return items;
}

export interface PlacedStops {
  readonly items: readonly ListItem[];
  /** Stops whose row is not in sight: it is gone, filtered out or folded away. */
  readonly unplaced: readonly StopSpot[];
}

/** Puts each stop under its row. */
export function placeStops(items: readonly ListItem[], spots: readonly StopSpot[]): PlacedStops {
  if (spots.length === 0) return { items, unplaced: [] };
  const rows = items.flatMap((item) => (item.type === 'row' ? [item.row] : []));
  const placed = spots.map((spot) => ({ spot, row: rowOfSpot(rows, spot) }));
  return {
    items: items.flatMap((item) => [
      item,
      ...placed.flatMap(({ spot, row }): readonly ListItem[] =>
        item.type === 'row' && item.row === row ? [{ type: 'stop', key: spot.key, spot }] : [],
      ),
    ]),
    unplaced: placed.flatMap(({ spot, row }) => (row === null ? [spot] : [])),
  };
}

/** The item that the keyboard reaches next; headings that do nothing are stepped over, and so are stops. */
export function stepFrom(items: readonly ListItem[], index: number, step: number): number | null {
  const reachable = items.flatMap((item, position) =>
    item.type === 'section' || item.type === 'stop' ? [] : [position],
  );
  if (reachable.length === 0) return null;
  const after = reachable.findIndex((position) => position >= index);
  const current = after === -1 ? reachable.length - 1 : after;
  const from = index === -1 && step > 0 ? -1 : current;
  return reachable[Math.max(0, Math.min(reachable.length - 1, from + step))] ?? null;
}

function heading(section: SectionName, rows: readonly LiveRow[], folded: boolean): ListItem {
  if (section !== 'system') return { type: 'section', key: `section ${section}`, section };
  const count = rows.filter((row) => row.section === 'system' && row.departure === null).length;
  return { type: 'fold', key: foldKey, count, folded };
}
