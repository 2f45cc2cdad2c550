import { readFileSync } from 'node:fs';
import type { Known } from '../../shared/known.ts';
import { formatIpv6 } from './hex-address.ts';

/**
 * The interface that has a link-local address, by `/proc/net/if_inet6`; unknown where several have it or none. The
 * file is read when the first one is wanted.
 */
export function readInterfaceZones(procRoot: string): (address: string) => Known<string> {
  let zones: ReadonlyMap<string, string | null> | null = null;
  return (address) => {
    zones ??= readInterfaceAddresses(`${procRoot}/net/if_inet6`);
    return zones.get(address) ?? { unknown: 'unsupported' };
  };
}

function readInterfaceAddresses(file: string): ReadonlyMap<string, string | null> {
  try {
    return parseInterfaceAddresses(readFileSync(file, 'latin1'));
  } catch {
    // Without the file the zone is unknown, and that is what is shown.
    return new Map();
  }
}

/** Address, in network byte order, → interface; null where more than one has it. */
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
