import { formatEndpoint } from '../../electron/shared/endpoint.ts';
import type { Listener } from '../../electron/shared/listener.ts';

/** As it is bound: `0.0.0.0:3000`, `[fe80::1%eth0]:3000`. */
export function bindText({ address, port, zone }: Listener): string {
  return formatEndpoint(address, port, zone);
}
