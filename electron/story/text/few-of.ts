type List = (items: readonly string[]) => string;

/**
 * Lists the first few by name and counts the others; one alone is not counted, but named as well.
 * @param say how many others there are, as the last of the list
 */
export function fewOf(list: List, say: (others: number) => string): (items: readonly string[], most: number) => string {
  return (items, most) => {
    const others = items.length - most;
    return others <= 1 ? list(items) : list([...items.slice(0, most), say(others)]);
  };
}
