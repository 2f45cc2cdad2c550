/** `2026-11-22 10:00` on this computer's clock: the same in every language, and it sorts. */
export function localMoment(moment: string): string {
  const date = new Date(moment);
  return `${dayOf(date)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** `10:00` for a moment of today, else with its day: a time that stands alone is taken for today's. */
export function localTime(moment: string, nowMs: number): string {
  const whole = localMoment(moment);
  const today = `${dayOf(new Date(nowMs))} `;
  return whole.startsWith(today) ? whole.slice(today.length) : whole;
}

function dayOf(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
