export interface Duration {
  readonly value: number;
  readonly unit: 's' | 'min' | 'h' | 'd';
}

const unitsInSeconds = [
  { unit: 'd', seconds: 86_400 },
  { unit: 'h', seconds: 3_600 },
  { unit: 'min', seconds: 60 },
] as const;

/** The largest whole unit, rounded down: an age is never overstated. A clock that ran backwards gives zero. */
export function durationOf(milliseconds: number): Duration {
  const seconds = Math.max(0, Math.floor(milliseconds / 1_000));
  const fitting = unitsInSeconds.find((each) => seconds >= each.seconds);
  return fitting ? { value: Math.floor(seconds / fitting.seconds), unit: fitting.unit } : { value: seconds, unit: 's' };
}

/** From an ISO 8601 moment until now. */
export function durationSince(moment: string, nowMs: number): Duration {
  return durationOf(nowMs - Date.parse(moment));
}
