/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** The first few by name, the others counted. */
export function listFew(items: readonly string[], most: number): string {
  const more = items.length - most;
  return more <= 1 ? list(items) : list([...items.slice(0, most), `${more} more`]);
}
