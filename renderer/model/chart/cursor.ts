import { highestPort } from '../../../electron/shared/transport.ts';
import { rangeAt, ranges } from './ranges.ts';

export interface CursorKey {
  readonly key: string;
  readonly shift: boolean;
}

const steps: ReadonlyMap<string, number> = new Map([
  ['ArrowLeft', -1],
  ['ArrowRight', 1],
  ['ArrowUp', -10],
  ['ArrowDown', 10],
]);
/** With Shift the same arrows go by squares: a hundred, a thousand. */
const byShift = 100;

/**
 * Where a key takes the cursor: arrows by one and by ten, as the ports lie in their square, and on into the next square, so
 * that the number always changes by as much. Null where the key has no meaning here.
 * @param open ports that are open, ascending
 */
export function cursorAfter(port: number, { key, shift }: CursorKey, open: readonly number[]): number | null {
  const step = steps.get(key);
  if (step !== undefined) return Math.max(0, Math.min(highestPort, port + step * (shift ? byShift : 1)));
  if (key === 'Home') return 0;
  if (key === 'End') return highestPort;
  if (key === 'PageDown') return ranges.find(({ firstPort }) => firstPort > port)?.firstPort ?? highestPort;
  if (key === 'PageUp') {
    const { firstPort } = rangeAt(port);
    return port > firstPort ? firstPort : rangeAt(Math.max(0, port - 1)).firstPort;
  }
  if (key === 'n' || key === ']') return open.find((each) => each > port) ?? open[0] ?? port;
  if (key === 'p' || key === '[') return open.findLast((each) => each < port) ?? open.at(-1) ?? port;
  return null;
}

/** The number typed so far with one more digit; where that is no port, the digit begins a new number. */
export function typedAfter(typed: string, digit: string): string {
  const longer = `${typed}${digit}`;
  return Number(longer) <= highestPort && longer.length <= 5 ? longer : digit;
}
