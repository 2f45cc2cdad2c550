import type { Reach } from '../../electron/shared/listener.ts';
import type { SectionName } from './rows.ts';

/** Headings that say which they are by a word of their own. */
export type FixedHeading = 'favourites' | SectionName | Reach['scope'];
