import type { SectionName } from './rows.ts';

/** How far listeners are reachable, farthest first. */
export const scopes = ['any', 'address', 'loopback'] as const;

/** Headings that say which they are by a word of their own. */
export type FixedHeading = 'favourites' | SectionName | (typeof scopes)[number];
