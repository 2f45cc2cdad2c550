import { firstIndex } from './first-index.ts';

/**
 * `sorted`, which is in the order of `compare`, with `added` in it, which is in any. Few are compared: each of those that
 * are added finds its place by halving.
 */
export function mergeSorted<T>(
  sorted: readonly T[],
  added: readonly T[],
  compare: (a: T, b: T) => number,
): readonly T[] {
  if (added.length === 0) return sorted;
  const merged: T[] = [];
  let from = 0;
  for (const each of [...added].sort(compare)) {
    const place = firstIndex(sorted, from, (other) => compare(other, each) > 0);
    for (const other of sorted.slice(from, place)) merged.push(other);
    merged.push(each);
    from = place;
  }
  for (const other of sorted.slice(from)) merged.push(other);
  return merged;
}
