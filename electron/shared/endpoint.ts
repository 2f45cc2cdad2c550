import { type Known, knownOr } from './known.ts';

/** fe80::/10 (RFC 4291, section 2.4): such an address means something only together with its interface. */
export function isLinkLocal(address: string): boolean {
  return /^fe[89ab][0-9a-f]:/i.test(address);
}

/** `fe80::1%eth0` where the zone is known, else the address alone. */
export function zonedAddress(address: string, zone: Known<string | null>): string {
  const name = knownOr(zone, null);
  return name === null ? address : `${address}%${name}`;
}

/** `127.0.0.1:80`, `[::1]:80` or `[fe80::1%eth0]:80`. */
export function formatEndpoint(address: string, port: number, zone: Known<string | null> = null): string {
  const host = zonedAddress(address, zone);
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}
