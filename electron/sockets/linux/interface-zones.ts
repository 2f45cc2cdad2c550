import { readFileSync } from 'node:fs';
import type { Known } from '../../shared/known.ts';
import { formatIpv6 } from './hex-address.ts';

/**
 * The interface of a link-local address by `/proc/net/if_inet6`, whose addresses are in network byte order: the one
 * that has the address. Unknown where several have it or none.
 */
export function readInterfaceZones(procRoot: string): (address: string) => Known<string> {
  let zones: ReadonlyMap<string, string | null>;
  try {
    zones = parseInterfaceAddresses(readFileSync(`${procRoot}/net/if_inet6`, 'latin1'));
  } catch {
    // Without the file the zone is unknown, and that is what is shown.
    zones = new Map();
  }
  return (address) => zones.get(address) ?? { unknown: 'unsupported' };
}

/** Address → interface; null where more than one has it. */
export function parseInterfaceAddresses(text: string): ReadonlyMap<string, string | null> {
  const zones = new Map<string, string | null>();
  for (const line of text.split('\n')) {
    const [, hex, name] = /^([0-9a-f]{32}) [0-9a-f]+ [0-9a-f]+ [0-9a-f]+ [0-9a-f]+ +(\S+)$/.exec(line) ?? [];
    if (hex === undefined || name === undefined) continue;
    const address = formatIpv6((hex.match(/../g) ?? []).map((octet) => Number.parseInt(octet, 16)));
    zones.set(address, zones.has(address) ? null : name);
  }
  return zones;
}
