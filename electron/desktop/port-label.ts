import { addressedOf } from '../shared/addressed.ts';
import { isUnknown, knownOr } from '../shared/known.ts';
import type { ListenerGroup } from '../shared/listener-groups.ts';
import { type Place, placeOf } from '../shared/place.ts';
import { printable } from '../shared/printable.ts';
import { desktopWords } from './text/words.ts';

/**
 * One listener in one line: port, the person's own label, who holds it, and what it is bound to.
 * @param label the person's own; null where there is none
 * @param timeOf writes an ISO 8601 moment as a time of day
 */
export function portLabel(group: ListenerGroup, label: string | null, timeOf: (iso: string) => string): string {
  const { port, protocol, staleSince } = group;
  const parts = [
    protocol === 'tcp' ? `${port}` : `${port}/${protocol}`,
    label,
    holderOf(group),
    boundTo(group),
    staleSince === null ? null : desktopWords.tray.lastConfirmed(timeOf(staleSince)),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

function holderOf({ owners, listeners }: ListenerGroup): string {
  const words = desktopWords.tray;
  const place = placeOf(listeners, owners);
  const names = new Set(owners.map(({ name, pid }) => (isUnknown(name) ? words.process(pid) : printable(name))));
  const nobody = listeners.every(({ ownersComplete }) => ownersComplete) ? words.noProcess : words.processHidden;
  const holder = names.size > 0 ? [...names].join(', ') : nobody;
  const behind = place ? placeWords(place) : names.size > 0 ? null : knownOr(listeners[0].user, null);
  return behind === null ? holder : `${holder}, ${behind}`;
}

function placeWords({ kind, name }: Place): string {
  return kind === 'container' ? desktopWords.tray.container(name) : name;
}

/** As short as a menu needs it: which IP versions is for the story to tell. */
function boundTo(group: ListenerGroup): string | null {
  const words = desktopWords.tray;
  const addressed = addressedOf(group);
  if (addressed.to === 'this-computer') return null;
  const [address = '', ...others] = addressed.to === 'addresses' ? addressed.addresses : [words.anyAddress];
  const bound = others.length > 0 ? words.addresses(others.length + 1) : address;
  return addressed.device === null ? bound : words.onDevice(bound, addressed.device);
}
