import { zonedAddress } from '../shared/endpoint.ts';
import { isUnknown } from '../shared/known.ts';
import type { ListenerGroup } from '../shared/listener-groups.ts';
import { containerName, containerOf, unitOf } from '../shared/place.ts';
import type { StoryText } from './text/en.ts';

/** How much of the sockets was read: only after a whole reading does finding nothing mean anything. */
export type ReadingExtent = 'none' | 'partial' | 'whole';

/** Who holds the sockets of one row, as far as it could be read: `postgres (pid 812)`. */
export function holderWords({ owners, listeners, protocol }: ListenerGroup, text: StoryText): string {
  const named = owners.map(({ name, pid }) => text.process(isUnknown(name) ? text.hiddenName : name, pid));
  const container = containerOf(listeners);
  const unit = unitOf(listeners);
  const hidden = unit === null ? text.hiddenProcess : text.unit(unit);
  const process =
    named.length > 0 ? named.join(', ') : container === null ? hidden : text.container(containerName(container));
  return text.holder(process, text.listens[protocol]);
}

/** One sentence or more about what is on the port; never taken for complete when the reading was not. */
export function hereSummary(
  port: number,
  groups: readonly ListenerGroup[],
  reading: ReadingExtent,
  text: StoryText,
): string {
  const { hereSummary: words } = text;
  if (reading === 'none') return words.notRead;
  if (groups.length === 0) return reading === 'whole' ? words.nothing(port) : words.uncertain(port);
  const sentences = groups.map((group) => words.holds(holderWords(group, text), reachWords(group, text)));
  if (groups.some(({ reach }) => reach.scope !== 'loopback')) sentences.push(words.firewall);
  if (reading === 'partial') sentences.push(words.maybeMore);
  return sentences.join(' ');
}

function reachWords({ reach, listeners }: ListenerGroup, { reach: words }: StoryText): string {
  if (reach.scope === 'address') {
    return words.address([...new Set(listeners.map(({ address, zone }) => zonedAddress(address, zone)))]);
  }
  return words[reach.scope];
}
