import { formatEndpoint } from './endpoint.ts';
import type { ListenerGroup } from './listener-groups.ts';

const localhostBinds = new Set(['127.0.0.1', '::1', '0.0.0.0', '::']);

/** What another program on this computer would connect to: by name, unless it is bound to one address only. */
export function connectAddress({ listeners, port }: ListenerGroup): string {
  const local = listeners.some(({ address }) => localhostBinds.has(unmapped(address)));
  const [{ address, zone }] = listeners;
  return local ? formatEndpoint('localhost', port) : formatEndpoint(unmapped(address), port, zone);
}

/** Where a browser on this computer would find it; null where a browser cannot be sent: UDP, or an address with a zone. */
export function browserUrl(group: ListenerGroup): string | null {
  const address = connectAddress(group);
  return group.protocol === 'tcp' && !address.includes('%') ? `http://${address}/` : null;
}

/** An IPv6 socket bound to `::ffff:127.0.0.1` really accepts IPv4. */
function unmapped(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '');
}
