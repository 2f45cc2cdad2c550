/** Answers with what it was given first, for as long as what comes is the same: what depends on it need not be made anew. */
export function keptWhile<T>(same: (kept: T, next: T) => boolean): (next: T) => T {
  let kept: { readonly value: T } | null = null;
  return (next) => {
    if (kept === null || !same(kept.value, next)) kept = { value: next };
    return kept.value;
  };
}
