/** Milliseconds of each unit that systemd.time(7) names and `systemctl show` writes. */
const unitMs: Readonly<Record<string, number>> = {
  us: 0.001,
  ms: 1,
  s: 1_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 7 * 86_400_000,
  month: 30.44 * 86_400_000,
  y: 365.25 * 86_400_000,
};

/**
 * Reads a span such as `300ms` or `1min 12.500000s` (systemd.time(7), "Parsing time spans"); infinite for `infinity`.
 * @returns milliseconds; null where it is none
 */
export function parseTimeSpan(text: string): number | null {
  if (text === 'infinity') return Number.POSITIVE_INFINITY;
  if (text === '0') return 0;
  const parts = text.split(' ').map((part) => /^(\d+(?:\.\d+)?)([a-z]+)$/.exec(part));
  let sumMs = 0;
  for (const part of parts) {
    const ms = unitMs[part?.[2] ?? ''];
    if (part === null || ms === undefined) return null;
    sumMs += Number(part[1]) * ms;
  }
  return sumMs;
}
