import { formatEndpoint } from '../../electron/shared/endpoint.ts';
import type { Listener } from '../../electron/shared/listener.ts';
import type { ListenerGroup } from '../../electron/shared/listener-groups.ts';

const localhostBinds = new Set(['127.0.0.1', '::1', '0.0.0.0', '::']);

/** As it is bound: `0.0.0.0:3000`, `[fe80::1%eth0]:3000`. */
export function bindText({ address, port, zone }: Listener): string {
  return formatEndpoint(address, port, zone);
}

/** The addresses of a group without its port, each once. */
export function distinctAddresses({ listeners }: ListenerGroup): readonly string[] {
  return [...new Set(listeners.map(({ address, zone }) => (zone === null ? address : `${address}%${zone}`)))];
}

/** What another program on this computer would connect to. */
export function connectAddress({ listeners, port }: ListenerGroup): string {
  const local = listeners.some(({ address }) => localhostBinds.has(unmapped(address)));
  const [{ address, zone }] = listeners;
  return local ? formatEndpoint('localhost', port) : formatEndpoint(unmapped(address), port, zone);
}

/** Where a browser on this computer would find it; null where a browser cannot be sent there. */
export function browserUrl(group: ListenerGroup): string | null {
  const address = connectAddress(group);
  return group.protocol === 'tcp' && !address.includes('%') ? `http://${address}/` : null;
}

/** An IPv6 socket bound to `::ffff:127.0.0.1` really accepts IPv4. */
function unmapped(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '');
}
