import { formatEndpoint, zonedAddress } from '../../electron/shared/endpoint.ts';
import type { Listener } from '../../electron/shared/listener.ts';
import type { ListenerGroup } from '../../electron/shared/listener-groups.ts';

/** As it is bound: `0.0.0.0:3000`, `[fe80::1%eth0]:3000`. */
export function bindText({ address, port, zone }: Listener): string {
  return formatEndpoint(address, port, zone);
}

/** The addresses of a group without its port, each once. */
export function distinctAddresses({ listeners }: ListenerGroup): readonly string[] {
  return [...new Set(listeners.map(({ address, zone }) => zonedAddress(address, zone)))];
}
