import type { Duration } from '../../electron/shared/duration.ts';

/** What several groups of words have in common. */
export const duration = ({ value, unit }: Duration) => `${value} ${unit}`;
export const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
