import { highestPort } from './transport.ts';

const bytes = (highestPort + 1) / 8;

/** A set of ports as one bit each, the lowest bit of the first byte being port 0; in base64, 10,924 characters. */
export function packPorts(ports: Iterable<number>): string {
  const bits = new Uint8Array(bytes);
  for (const port of ports) bits[port >> 3] = (bits[port >> 3] ?? 0) | (1 << (port & 7));
  return btoa(Array.from(bits, (byte) => String.fromCharCode(byte)).join(''));
}

/** Reads back what `packPorts` wrote. Throws on anything else: it comes from our own core. */
export function unpackPorts(text: string): PortSet {
  const packed = atob(text);
  if (packed.length !== bytes) throw new Error(`${packed.length} bytes are no set of ports: expected ${bytes}`);
  return { has: (port) => (packed.charCodeAt(port >> 3) & (1 << (port & 7))) !== 0 };
}

export interface PortSet {
  /** Of a port from 0 to 65535. */
  has(port: number): boolean;
}
