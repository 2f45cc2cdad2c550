const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

type Style = 'day' | 'time' | 'exact' | 'short' | 'full';

const styles: Readonly<Record<Style, Intl.DateTimeFormatOptions>> = {
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  exact: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  short: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  full: { dateStyle: 'full', timeStyle: 'medium' },
};

/** A formatter costs more to make than to use. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment as people of this language write it, on this computer's clock. @param moment ISO 8601 */
export function momentWords(moment: string, style: Style, language: string): string {
  const key = `${language} ${style}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { ...styles[style], hourCycle: 'h23' });
  formats.set(key, format);
  return format.format(new Date(moment));
}

/** The time alone where the moment is of the same day as `nowMs`, else with its day. */
export function timeWords(moment: string, nowMs: number, language: string, today: 'time' | 'exact' = 'time'): string {
  return momentWords(moment, isSameDay(Date.parse(moment), nowMs) ? today : 'short', language);
}

/** "2 hours ago": the largest whole unit. A clock that ran backwards gives zero. */
export function agoWords(moment: string, nowMs: number, language: string): string {
  const ageMs = Math.max(0, nowMs - Date.parse(moment));
  const [unit, length] = units.find(([, each]) => ageMs >= each) ?? (['second', 1_000] as const);
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-Math.floor(ageMs / length), unit);
}

/** The same for all moments of one day on this computer's clock. */
export function dayKey(moment: string): string {
  return new Date(moment).toDateString();
}

function isSameDay(aMs: number, bMs: number): boolean {
  return new Date(aMs).toDateString() === new Date(bMs).toDateString();
}
