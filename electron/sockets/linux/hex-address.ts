import { endianness } from 'node:os';

const littleEndian = endianness() === 'LE';

/**
 * The text form of an address as `/proc/net` writes it: 32-bit words in hexadecimal, each in the processor's byte
 * order. IPv6 comes out as RFC 5952 has it.
 * @param hex 8 or 32 hexadecimal digits
 */
export function decodeHexAddress(hex: string): string {
  const bytes = (hex.match(/.{8}/g) ?? []).flatMap((word) => {
    const octets = (word.match(/../g) ?? []).map((octet) => Number.parseInt(octet, 16));
    return littleEndian ? octets.reverse() : octets;
  });
  return bytes.length === 4 ? bytes.join('.') : formatIpv6(bytes);
}

/** Sixteen bytes in network order, as RFC 5952 writes them. */
export function formatIpv6(bytes: readonly number[]): string {
  const groups = Array.from({ length: 8 }, (_, i) => ((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0));
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) {
    return `::ffff:${bytes.slice(12).join('.')}`;
  }
  const zeros = longestZeroRun(groups);
  const text = (part: readonly number[]) => part.map((group) => group.toString(16)).join(':');
  // RFC 5952, section 4.2: only a run of two or more is shortened, the first of the longest.
  if (zeros.length < 2) return text(groups);
  return `${text(groups.slice(0, zeros.start))}::${text(groups.slice(zeros.start + zeros.length))}`;
}

function longestZeroRun(groups: readonly number[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  let start = 0;
  groups.forEach((group, index) => {
    if (group !== 0) start = index + 1;
    else if (index + 1 - start > best.length) best = { start, length: index + 1 - start };
  });
  return best;
}
