import type { Known } from '../shared/known.ts';
import type { Reach } from '../shared/listener.ts';

/**
 * What a bind address accepts.
 * @param address without zone or brackets
 * @param dualStack whether a bind to `::` also takes IPv4; unknown where the source cannot tell
 * @param device the only interface whose traffic it accepts; what is bound to the loopback interface stays there
 */
export function reachOf(address: string, dualStack: Known<boolean>, device: Known<string | null>): Reach {
  const reach = addressReach(address, dualStack);
  return device === 'lo' ? { ...reach, scope: 'loopback' } : reach;
}

function addressReach(address: string, dualStack: Known<boolean>): Reach {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return addressReach(mapped, false);
  if (address === '0.0.0.0') return { scope: 'any', ipv4: true, ipv6: false };
  if (address === '::') return { scope: 'any', ipv4: dualStack, ipv6: true };
  if (address === '::1') return { scope: 'loopback', ipv4: false, ipv6: true };
  if (address.startsWith('127.')) return { scope: 'loopback', ipv4: true, ipv6: false };
  return { scope: 'address', ipv4: !address.includes(':'), ipv6: address.includes(':') };
}
