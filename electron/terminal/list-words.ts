import { isUnknown, type Known } from '../shared/known.ts';
import type { ListenerGroup } from '../shared/listener-groups.ts';
import { containerName, containerOf, unitOf } from '../shared/place.ts';
import { printable } from './printable.ts';

/** What stands in a cell for a value that is not there or could not be read. */
export const nothing = '-';

/** Which destination addresses the row accepts, as narrowly as is known. Says nothing of firewalls. */
export function reachWords({ reach, listeners }: ListenerGroup): string {
  if (reach.scope === 'loopback') return 'this computer only';
  if (reach.scope === 'address') {
    const addresses = new Set(listeners.filter((each) => each.reach.scope === 'address').map((each) => each.address));
    return addresses.size === 1 ? `${[...addresses].join()} only` : `${addresses.size} addresses`;
  }
  if (reach.ipv4 === true && reach.ipv6 === true) return 'any address';
  if (reach.ipv6 === false) return 'any IPv4 address';
  if (reach.ipv4 === false) return 'any IPv6 address';
  return isUnknown(reach.ipv4) ? 'any IPv6, IPv4 unknown' : 'any IPv4, IPv6 unknown';
}

/** The programs that hold the row, and the unit or container where the program's own name does not tell. */
export function processWords({ owners, listeners }: ListenerGroup): string {
  const container = containerOf(listeners);
  const unit = unitOf(listeners);
  const names = [...new Set(owners.map(({ name }) => valueWords(name)))];
  const holder = names.length > 0 ? names.join(', ') : listeners[0].ownersComplete ? 'none found' : 'hidden';
  if (container !== null) return `${holder} (container ${printable(containerName(container))})`;
  return unit !== null && owners.length === 0 ? `${holder} (${printable(unit)})` : holder;
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
