/**
 * Milliseconds of a clock that nobody sets, for ages and durations: since an arbitrary moment. Not `performance.now()`:
 * loading that costs a short command more than its reading does.
 */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
