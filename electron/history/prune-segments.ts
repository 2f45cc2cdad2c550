import { closeSync, openSync, readSync } from 'node:fs';
import type { Settings } from '../shared/settings.ts';
import { readLine } from './port-record.ts';
import { removeSegment, type Segment, segmentsIn, sizeOf } from './segments.ts';

/** Of all segments together: long texts reach it before the events do. */
export const mostBytes = 64 * 1_048_576;

const dayMs = 86_400_000;

/**
 * Drops whole segments, the oldest first, until what remains is within the bounds; the newest stays. By the names of the
 * segments it is known how many records each has, and by the head of the next one since when there is nothing newer in it.
 * @param next the number of the next record
 */
export function pruneSegments(
  folder: string,
  { keepDays, mostEvents }: Settings['history'],
  next: number,
  nowMs: number,
): void {
  const segments = segmentsIn(folder);
  let bytes = segments.reduce((sum, segment) => sum + (sizeOf(segment) ?? 0), 0);
  for (const [index, segment] of segments.entries()) {
    const after = segments[index + 1];
    if (after === undefined) return;
    const endedMs = begunAtMs(after);
    const tooOld = endedMs !== null && endedMs < nowMs - keepDays * dayMs;
    if (next - segment.first <= mostEvents && bytes <= mostBytes && !tooOld) return;
    bytes -= sizeOf(segment) ?? 0;
    removeSegment(segment);
  }
}

/** When a segment was begun; null where its head is damaged. */
function begunAtMs({ path }: Segment): number | null {
  const start = Buffer.alloc(1_024);
  const file = openSync(path, 'r');
  try {
    const read = start.subarray(0, readSync(file, start));
    const line = readLine(read.subarray(0, Math.max(0, read.indexOf('\n'))));
    return line?.type === 'head' ? Date.parse(line.at) : null;
  } finally {
    closeSync(file);
  }
}
