import type { PortRange } from '../shared/story.ts';
import { highestPort } from '../shared/transport.ts';
import type { StoryText } from './text/en.ts';

export const dynamicRange = { name: 'dynamic', firstPort: 49_152, lastPort: highestPort } as const;

const ranges = [
  { name: 'system', firstPort: 0, lastPort: 1_023 },
  { name: 'user', firstPort: 1_024, lastPort: 49_151 },
  dynamicRange,
] as const;

/** Reserved so that the ranges may one day be extended (RFC 6335, section 6). */
const edges: readonly number[] = [0, 1_023, 1_024, 49_151];

/** `net.ipv4.ip_local_port_range` as the kernel ships it. */
const linuxEphemeral = { firstPort: 32_768, lastPort: 60_999 };

/** Where RFC 6335 puts the port. `port` is 0 to 65535. */
export function rangeOf(port: number, text: StoryText): PortRange {
  const range = ranges.find(({ lastPort }) => port <= lastPort) ?? dynamicRange;
  const sentences = [text.range[range.name]];
  if (edges.includes(port)) sentences.push(text.edgeOfRange(port));
  if (linuxEphemeral.firstPort <= port && port <= linuxEphemeral.lastPort) {
    sentences.push(text.linuxEphemeral(portsWords(linuxEphemeral)));
  }
  return { ...range, description: sentences.join(' '), here: [] };
}

/** `10322–10438`. */
export function portsWords({ firstPort, lastPort }: { readonly firstPort: number; readonly lastPort: number }): string {
  return firstPort === lastPort ? `${firstPort}` : `${firstPort}–${lastPort}`;
}
