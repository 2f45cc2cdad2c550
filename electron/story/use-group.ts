import type { Software, UsedPort } from '../facts/facts.ts';
import type { Use } from '../shared/story.ts';

export interface KnownUse {
  readonly software: Software;
  readonly use: UsedPort;
  readonly shift: Use['shift'];
}

export const useGroups = ['default', 'common', 'configured', 'range', 'moved'] as const;

/**
 * How software comes to a port: `default` by its project's own word, `common` by that of others, `configured` where it
 * is told to, `range` to one port of several, `moved` from its default.
 */
export type UseGroup = (typeof useGroups)[number];

/** By what one knows of the use. */
export function groupOf({ use, shift }: KnownUse): UseGroup {
  if (shift !== null) return 'moved';
  if (use.firstPort < use.lastPort) return 'range';
  if (use.whenConfigured) return 'configured';
  return use.confidence === 'high' ? 'default' : 'common';
}
