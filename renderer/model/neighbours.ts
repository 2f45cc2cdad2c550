import type { RelatedPort } from '../../electron/shared/story.ts';

export interface Neighbours {
  readonly previous: number | null;
  readonly next: number | null;
}

/** The assigned ports on either side; null at the ends of the range, and until they are known. */
export function neighboursOf(related: readonly RelatedPort[]): Neighbours {
  const portOf = (relation: RelatedPort['relation']) =>
    related.find((each) => each.relation === relation)?.port ?? null;
  return { previous: portOf('previous-assigned'), next: portOf('next-assigned') };
}
