import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import { isLinkLocal } from '../shared/endpoint.ts';

/** One of this computer's own addresses, as a connection to it needs it: with the zone where it has one. */
export interface OwnAddress {
  readonly address: string;
  readonly interface: string;
}

type Interfaces = Readonly<
  Record<string, readonly Pick<NetworkInterfaceInfo, 'address' | 'internal' | 'family'>[] | undefined>
>;

/** Every address of an interface that is up, loopback first, each once. */
export function ownAddresses(interfaces: Interfaces, platform: NodeJS.Platform): readonly OwnAddress[] {
  const found = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses.map((each) => ({
      address: isLinkLocal(each.address) ? `${each.address}%${zoneOf(name, each, platform)}` : each.address,
      interface: name,
      order: (each.internal ? 0 : 2) + (each.family === 'IPv4' ? 0 : 1),
    })),
  );
  const known = new Set<string>();
  return found
    .filter(({ address }) => !known.has(address) && known.add(address))
    .sort((a, b) => a.order - b.order)
    .map(({ address, interface: name }) => ({ address, interface: name }));
}

/** Those of this computer now. */
export function systemAddresses(): readonly OwnAddress[] {
  return ownAddresses(networkInterfaces(), process.platform);
}

/** Windows names a zone by its number, the others by the interface (RFC 4007, section 11; if_nametoindex(3)). */
function zoneOf(name: string, address: object, platform: NodeJS.Platform): string {
  return platform === 'win32' && 'scopeid' in address ? String(address.scopeid) : name;
}
