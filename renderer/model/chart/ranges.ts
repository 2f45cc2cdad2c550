import { highestPort } from '../../../electron/shared/transport.ts';

/** RFC 6335, section 6. */
export const ranges = [
  { name: 'system', firstPort: 0, lastPort: 1_023 },
  { name: 'user', firstPort: 1_024, lastPort: 49_151 },
  { name: 'dynamic', firstPort: 49_152, lastPort: highestPort },
] as const;

export type Range = (typeof ranges)[number];

export function rangeAt(port: number): Range {
  return ranges.find(({ lastPort }) => port <= lastPort) ?? ranges[2];
}
