import { zonedAddress } from './endpoint.ts';
import { isUnknown, knownOr } from './known.ts';
import type { Reach } from './listener.ts';
import type { ListenerGroup } from './listener-groups.ts';

/** For which IP versions a bind to any address stands; what could not be read is no part of it, and is named. */
export type Versions =
  | 'both'
  | 'ipv4'
  | 'ipv6'
  | 'ipv4, ipv6 unknown'
  | 'ipv6, ipv4 unknown'
  /** Neither could be read. */
  | 'unknown';

/** To which addresses a listener's traffic must be addressed, all its binds together. Says nothing about firewalls. */
export type Addressed =
  | { readonly to: 'this-computer' }
  /** With their zones, each once. */
  | { readonly to: 'addresses'; readonly addresses: readonly string[]; readonly device: string | null }
  /** `device`: the only interface whose traffic it accepts; null where it is not limited, or not known to be. */
  | { readonly to: 'any'; readonly versions: Versions; readonly device: string | null };

export function addressedOf({ reach, listeners }: Pick<ListenerGroup, 'reach' | 'listeners'>): Addressed {
  if (reach.scope === 'loopback') return { to: 'this-computer' };
  const widest = listeners.filter((each) => each.reach.scope === reach.scope);
  const devices = [...new Set(widest.map((each) => knownOr(each.device, null)))];
  const device = devices.length === 1 ? (devices[0] ?? null) : null;
  if (reach.scope === 'any') return { to: 'any', versions: versionsOf(reach), device };
  return {
    to: 'addresses',
    addresses: [...new Set(widest.map((each) => zonedAddress(each.address, each.zone)))],
    device,
  };
}

export function versionsOf({ ipv4, ipv6 }: Reach): Versions {
  if (isUnknown(ipv4)) return ipv6 === true ? 'ipv6, ipv4 unknown' : 'unknown';
  if (isUnknown(ipv6)) return ipv4 ? 'ipv4, ipv6 unknown' : 'unknown';
  return ipv4 && ipv6 ? 'both' : ipv4 ? 'ipv4' : 'ipv6';
}
