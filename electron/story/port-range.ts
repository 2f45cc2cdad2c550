import { isUnknown } from '../shared/known.ts';
import { covers, type MachinePorts, type PortSpan } from '../shared/machine-ports.ts';
import type { PortRange } from '../shared/story.ts';
import { highestPort, type SocketProtocol, socketProtocols } from '../shared/transport.ts';
import type { StoryText } from './text/en.ts';

export const dynamicRange = { name: 'dynamic', firstPort: 49_152, lastPort: highestPort } as const;

const ranges = [
  { name: 'system', firstPort: 0, lastPort: 1_023 },
  { name: 'user', firstPort: 1_024, lastPort: 49_151 },
  dynamicRange,
] as const;

/** Reserved so that the ranges may one day be extended (RFC 6335, section 6). */
const edges: readonly number[] = [0, 1_023, 1_024, 49_151];

/** Where RFC 6335 puts the port, and what this computer's own settings say of it. `port` is 0 to 65535. */
export function rangeOf(port: number, machine: MachinePorts, text: StoryText): PortRange {
  const range = ranges.find(({ lastPort }) => port <= lastPort) ?? dynamicRange;
  const sentences = [text.range[range.name]];
  if (edges.includes(port)) sentences.push(text.edgeOfRange(port));
  return {
    ...range,
    description: sentences.join(' '),
    here: [...ephemeralWords(port, machine, text), ...rights(port, machine, text)],
  };
}

/** Whether this computer may give the port to an outgoing connection; null where its settings could not be read. */
export function isEphemeral(port: number, protocol: SocketProtocol, { ephemeral }: MachinePorts): boolean | null {
  const span = ephemeral[protocol];
  return isUnknown(span) ? null : covers(span, port);
}

function ephemeralWords(port: number, machine: MachinePorts, { machine: words }: StoryText): readonly string[] {
  const { tcp, udp } = machine.ephemeral;
  if (isUnknown(tcp) || isUnknown(udp)) return [words.ephemeralUnknown];
  const alike = portsWords(tcp) === portsWords(udp);
  return alike
    ? [words.ephemeral(portsWords(tcp), covers(tcp, port), null)]
    : socketProtocols.map((protocol) => {
        const span = protocol === 'tcp' ? tcp : udp;
        return words.ephemeral(portsWords(span), covers(span, port), protocol);
      });
}

function rights(
  port: number,
  { os, unprivilegedFrom, reserved }: MachinePorts,
  { machine: words }: StoryText,
): readonly string[] {
  const sentences: string[] = [];
  if (isUnknown(unprivilegedFrom)) sentences.push(words.privilegeUnknown);
  else if (port < unprivilegedFrom) sentences.push(words.privileged[os](unprivilegedFrom));
  for (const protocol of socketProtocols) {
    const spans = reserved[protocol];
    if (isUnknown(spans)) continue;
    const span = spans.find((each) => covers(each, port));
    if (span) sentences.push(words.reserved[os](portsWords(span), protocol));
  }
  return sentences;
}

/** `10322–10438`. */
export function portsWords({ firstPort, lastPort }: PortSpan): string {
  return firstPort === lastPort ? `${firstPort}` : `${firstPort}–${lastPort}`;
}
