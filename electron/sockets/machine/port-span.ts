import type { PortSpan } from '../../shared/machine-ports.ts';
import { highestPort } from '../../shared/transport.ts';

/** Null where the two numbers are no ports, or stand in the wrong order. */
export function portSpan(firstPort: number, lastPort: number): PortSpan | null {
  const isSpan = Number.isInteger(firstPort) && Number.isInteger(lastPort);
  return isSpan && firstPort >= 0 && firstPort <= lastPort && lastPort <= highestPort ? { firstPort, lastPort } : null;
}

/** Null where one of them is none: half a list would look whole. */
export function wholeList(spans: readonly (PortSpan | null)[]): readonly PortSpan[] | null {
  const good = spans.filter((span) => span !== null);
  return good.length === spans.length ? good : null;
}
