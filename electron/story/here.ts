import { addressedOf } from '../shared/addressed.ts';
import { isUnknown } from '../shared/known.ts';
import type { ListenerGroup } from '../shared/listener-groups.ts';
import { localMoment } from '../shared/local-moment.ts';
import { containerOf, type Place, placeOf } from '../shared/place.ts';
import type { TransportProtocol } from '../shared/transport.ts';
import type { StoryText } from './text/en.ts';

/**
 * How much of the sockets was read: only after a whole reading does finding nothing mean anything. `unsupported`: of a
 * transport protocol whose sockets Portolan does not read.
 */
export type ReadingExtent = 'none' | 'unsupported' | 'partial' | 'whole';

/** A sentence has room for so many processes; the others are counted. */
const mostNamed = 3;

/** Who holds the sockets of one row and does what with them, as far as it could be read: `postgres (pid 812) …`. */
export function holderWords(group: ListenerGroup, text: StoryText): string {
  const { protocol, owners, staleSince } = group;
  const listens =
    staleSince === null ? text.listens[protocol](owners.length > 1) : text.listened[protocol](localMoment(staleSince));
  return text.holder(processWords(group, text), listens);
}

/** When the row was last confirmed, where it was not now: `postgres (pid 812), when last confirmed (…)`. */
export function holderNow(group: ListenerGroup, text: StoryText): string {
  const holder = processWords(group, text);
  return group.staleSince === null ? holder : text.headline.lastConfirmed(holder, localMoment(group.staleSince));
}

/** The processes and what they are part of; where none is seen, what they are part of, or why there is none. */
function processWords(group: ListenerGroup, text: StoryText): string {
  const { owners, listeners } = group;
  const shown = owners.slice(0, mostNamed);
  const named = [...new Set(shown.map(({ name }) => name))].flatMap((name) => {
    const pids = shown.filter((each) => each.name === name).map(({ pid }) => pid);
    return isUnknown(name) ? pids.map((pid) => text.process(text.hiddenName, [pid])) : [text.process(name, pids)];
  });
  const holders = text.processes(named, Math.max(0, owners.length - mostNamed));
  const place = placeOf(listeners, owners);
  if (named.length > 0) return place === null ? holders : `${holders} ${inPlace(place, group, text)}`;
  if (place !== null) return place.kind === 'container' ? text.container(place.name) : text.unit(place.name);
  return listeners.every(({ ownersComplete }) => ownersComplete) ? text.noProcess : text.hiddenProcess;
}

/** What listens for a container need not run in it: its monitor does not, nor what forwards a published port. */
function inPlace({ kind, name }: Place, { owners, listeners }: ListenerGroup, text: StoryText): string {
  const id = kind === 'container' ? containerOf(listeners)?.id : undefined;
  const outside = kind === 'container' && owners.some(({ containerId }) => containerId !== id);
  return text.inPlace[outside ? 'for container' : kind](name);
}

/** One sentence or more about what is on the port; never taken for complete when the reading was not. */
export function hereSummary(
  port: number,
  protocol: TransportProtocol | null,
  groups: readonly ListenerGroup[],
  reading: ReadingExtent,
  text: StoryText,
): string {
  const { hereSummary: words } = text;
  if (reading === 'none') return words.notRead;
  if (protocol !== null && reading === 'unsupported') return words.unsupported(text.protocol[protocol]);
  if (groups.length === 0 && reading !== 'whole') return words.uncertain(port);
  if (groups.length === 0) {
    return protocol === null ? words.nothing(port) : words.nothingOn(text.portName(port, text.protocol[protocol]));
  }
  const sentences = groups.map((group) => words.holds(holderWords(group, text), reachWords(group, text)));
  if (groups.some(({ reach }) => reach.scope !== 'loopback')) sentences.push(words.firewall);
  if (reading === 'partial') sentences.push(words.maybeMore);
  return sentences.join(' ');
}

/** To which addresses its traffic must be addressed. */
export function reachWords(group: ListenerGroup, { reach }: StoryText): string {
  const addressed = addressedOf(group);
  if (addressed.to === 'this-computer') return reach.loopback;
  const words = addressed.to === 'any' ? reach.any[addressed.versions] : reach.address(addressed.addresses);
  return addressed.device === null ? words : reach.onDevice(words, addressed.device);
}
