/** Where a line of the list stands: its place among all lines, and in pixels from the top. */
export interface Line {
  readonly id: string;
  readonly index: number;
  /** Counted from one, with the heads of the columns. */
  readonly row: number;
  readonly top: number;
  readonly active: boolean;
}

/** What every line of the grid tells the browser about its place. */
export function lineProps({ id, index, row, top, active }: Line) {
  return {
    id,
    'aria-rowindex': row,
    'data-index': index,
    'data-active': active || undefined,
    style: { transform: `translateY(${top}px)` },
  };
}
