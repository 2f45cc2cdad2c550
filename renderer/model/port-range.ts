import { highestPort } from '../../electron/shared/transport.ts';

export interface RangeText {
  readonly from: string;
  readonly to: string;
}

/** What is wrong with each of the two; null where nothing is. */
export type RangeFaults = Readonly<Record<keyof RangeText, 'not-a-port' | 'wrong-order' | null>>;

/** The port that a text is, or null. Port 0 stands for any free one: nothing can listen on it, and none is it. */
export function usablePort(text: string): number | null {
  const port = /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return port >= 1 && port <= highestPort ? port : null;
}

/** The range that a person typed, or what is wrong with it, field by field. */
export function readRange(text: RangeText): { readonly from: number; readonly to: number } | RangeFaults {
  const from = usablePort(text.from);
  const to = usablePort(text.to);
  if (from === null || to === null) {
    return { from: from === null ? 'not-a-port' : null, to: to === null ? 'not-a-port' : null };
  }
  return from <= to ? { from, to } : { from: null, to: 'wrong-order' };
}

export function isRange(range: ReturnType<typeof readRange>): range is { readonly from: number; readonly to: number } {
  return typeof range.from === 'number';
}
