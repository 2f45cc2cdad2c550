import type { QuietHours } from '../shared/alert.ts';

/**
 * Whether it is quiet at a time of day. It goes by what the clock on the wall shows, so that a day of 23 or 25 hours
 * needs no thought: what a clock shows twice counts twice. The last minute is that before `to`; hours that begin and
 * end at the same time are none.
 * @param minute of the local day, from 0 to 1439
 */
export function isQuiet(quietHours: QuietHours | null, minute: number): boolean {
  if (quietHours === null) return false;
  const from = minuteOf(quietHours.from);
  const to = minuteOf(quietHours.to);
  return from <= to ? from <= minute && minute < to : minute >= from || minute < to;
}

/** @param time `HH:MM` */
function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
