import type { Use } from '../../electron/shared/story.ts';

export interface UseGroup {
  /** Defaults of the port itself. */
  readonly defaults: readonly Use[];
  /** Defaults of other ports that a configured offset may have moved here. */
  readonly shifts: readonly Use[];
}

/** As many as are read at a glance. */
const mostInSight = 4;

/** The first few uses, and the others, which are folded. Possible shifts are told apart from defaults in both. */
export function foldUses(uses: readonly Use[]): { readonly inSight: UseGroup; readonly folded: UseGroup } {
  // To fold a single line would hide it and save nothing.
  const count = uses.length === mostInSight + 1 ? uses.length : mostInSight;
  return { inSight: groupOf(uses.slice(0, count)), folded: groupOf(uses.slice(count)) };
}

function groupOf(uses: readonly Use[]): UseGroup {
  return { defaults: uses.filter(({ shift }) => shift === null), shifts: uses.filter(({ shift }) => shift !== null) };
}
