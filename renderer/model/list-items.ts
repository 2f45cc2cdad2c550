import type { Heading } from './headings.ts';
import type { LiveRow } from './live-list.ts';
import { rowOfSpot, type StopSpot } from './stop-spots.ts';

/** One line of the grid: a heading, which folds what is under it, a listener, or the stop under it. */
export type ListItem =
  | {
      readonly type: 'heading';
      readonly key: string;
      readonly heading: Heading;
      readonly count: number;
      readonly folded: boolean;
    }
  | { readonly type: 'row'; readonly key: string; readonly row: LiveRow }
  | { readonly type: 'stop'; readonly key: string; readonly spot: StopSpot };

/** Puts headings, with how many are open, before the rows of each; the rows are left out where it is folded. */
export function listItems(rows: readonly LiveRow[], isFolded: (heading: Heading) => boolean): readonly ListItem[] {
  const items: ListItem[] = [];
  let above: Heading | null = null;
  let folded = false;
  for (const [index, row] of rows.entries()) {
    const { heading } = row.standing;
    if (heading && !isSame(heading, above)) {
      const count = countUnder(heading, rows, index);
      folded = isFolded(heading);
      items.push({ type: 'heading', key: `heading ${heading.key}`, heading, count, folded });
      above = heading;
    }
    if (!folded) items.push({ type: 'row', key: row.key, row });
  }
  return items;
}

/** Rows under a heading stand together: those from `first` on that are open. */
function countUnder(heading: Heading, rows: readonly LiveRow[], first: number): number {
  let count = 0;
  for (const { standing, departure } of rows.slice(first)) {
    if (!isSame(heading, standing.heading)) break;
    if (departure === null) count += 1;
  }
  return count;
}

/** While the list is frozen a row may stand under a heading of an earlier arrangement's. */
function isSame(heading: Heading, other: Heading | null): boolean {
  return heading === other || heading.key === other?.key;
}

/** Whether the same lines stand in the same places, whatever became known of each. */
export function sameLines(a: readonly ListItem[], b: readonly ListItem[]): boolean {
  return a.length === b.length && a.every(({ type, key }, index) => b[index]?.key === key && b[index].type === type);
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

/**
 * The item that the keyboard reaches next: rows, and headings that stand for the rows folded away under them. Other
 * headings are stepped over, as stops are; the way to them is `headingBefore`.
 */
export function stepFrom(items: readonly ListItem[], index: number, step: number): number | null {
  const reachable = items.flatMap((item, position) => (isReachable(item) ? [position] : []));
  if (reachable.length === 0) return null;
  const after = reachable.findIndex((position) => position >= index);
  const current = after === -1 ? reachable.length - 1 : after;
  // From where no step leads to, the next one down is the one after it.
  const between = after !== -1 && reachable[after] !== index;
  const from = between && step > 0 ? current - 1 : current;
  return reachable[Math.max(0, Math.min(reachable.length - 1, from + step))] ?? null;
}

/** The heading that a line stands under, or that it is. */
export function headingBefore(items: readonly ListItem[], index: number): ListItem | null {
  return items.slice(0, index + 1).findLast(({ type }) => type === 'heading') ?? null;
}

function isReachable(item: ListItem): boolean {
  return item.type === 'row' || (item.type === 'heading' && item.folded);
}
