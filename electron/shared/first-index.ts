/**
 * The first index, not before `from`, from which on `holds` is true, found by halving; the length where it never is.
 * @param holds once true, true of all that follow
 */
export function firstIndex<T>(values: readonly T[], from: number, holds: (value: T) => boolean): number {
  let low = from;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(values[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
