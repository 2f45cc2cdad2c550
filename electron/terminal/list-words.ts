import { type Addressed, addressedOf, type Versions } from '../shared/addressed.ts';
import { durationSince } from '../shared/duration.ts';
import { isUnknown, type Known } from '../shared/known.ts';
import type { ListenerGroup } from '../shared/listener-groups.ts';
import { type Place, placeOf } from '../shared/place.ts';
import { printable } from '../shared/printable.ts';

/** What stands in a cell for a value that is not there or could not be read. */
export const nothing = '-';

/** Which destination addresses the row accepts, as narrowly as is known. Says nothing of firewalls. */
export function reachWords(group: ListenerGroup): string {
  const addressed = addressedOf(group);
  if (addressed.to === 'this-computer') return 'this computer only';
  const words = destinationWords(addressed);
  return addressed.device === null ? words : `${words}, on ${printable(addressed.device)} only`;
}

function destinationWords(addressed: Exclude<Addressed, { readonly to: 'this-computer' }>): string {
  if (addressed.to === 'any') return versionWords[addressed.versions];
  const { addresses } = addressed;
  return addresses.length === 1 ? `${printable(addresses.join())} only` : `${addresses.length} addresses`;
}

const versionWords: Readonly<Record<Versions, string>> = {
  both: 'any address',
  ipv4: 'any IPv4 address',
  ipv6: 'any IPv6 address',
  'ipv4, ipv6 unknown': 'any IPv4, IPv6 unknown',
  'ipv6, ipv4 unknown': 'any IPv6, IPv4 unknown',
  unknown: 'any, versions unknown',
};

/** The programs that hold the row, and the container, project or unit that they are part of. */
export function processWords({ owners, listeners }: ListenerGroup): string {
  const place = placeOf(listeners, owners);
  const names = [...new Set(owners.map(({ name }) => valueWords(name)))];
  const nobody = listeners.every(({ ownersComplete }) => ownersComplete) ? 'no process' : 'hidden';
  const holder = names.length > 0 ? names.join(', ') : nobody;
  return place === null ? holder : `${holder} (${placeWords(place)})`;
}

function placeWords(place: Place): string {
  const name = printable(place.name);
  if (place.kind === 'container') return `container ${name}`;
  return place.kind === 'unit' && place.manager === 'user' ? `user unit ${name}` : name;
}

/** For a row that the reading could not confirm; null for any other. @param at when the reading was made, ISO 8601 */
export function staleWords({ staleSince }: ListenerGroup, at: string): string | null {
  if (staleSince === null) return null;
  const { value, unit } = durationSince(staleSince, Date.parse(at));
  return `last confirmed ${value} ${unit} ago`;
}

const pidsShown = 3;

export function pidWords({ owners }: ListenerGroup): string {
  const pids = owners.map(({ pid }) => pid);
  const more = pids.length > pidsShown ? ` +${pids.length - pidsShown}` : '';
  return pids.length > 0 ? pids.slice(0, pidsShown).join(', ') + more : nothing;
}

/** The owners' users; for hidden owners, whoever created the socket. */
export function userWords({ owners, listeners: [{ user }] }: ListenerGroup): string {
  const users = owners.length > 0 ? owners.map((owner) => owner.user) : [user];
  return [...new Set(users.map(valueWords))].join(', ');
}

export function valueWords(value: Known<string>): string {
  return isUnknown(value) ? unknownWords[value.unknown] : printable(value);
}

const unknownWords = {
  permission: 'hidden',
  gone: 'ended',
  unsupported: 'not told here',
  timeout: 'no answer',
  parse: 'unreadable',
} as const;

/** `1 port`, `12 ports`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
