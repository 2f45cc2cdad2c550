import { formatEndpoint, isLinkLocal } from '../../shared/endpoint.ts';
import type { Container, Socket } from '../../shared/listener.ts';
import { reachOf } from '../reach.ts';
import type { EngineContainer, PublishedPort } from './engine-container.ts';

/** The container as the model of sockets has it. */
export function asContainer({ id, name, image, engine }: EngineContainer): Container {
  return { id, name, image: image === '' ? { unknown: 'unsupported' } : image, engine };
}

/** A published port that no socket stands for: the engine has the kernel redirect its packets. */
export function publishedRow(container: EngineContainer, { protocol, address, port }: PublishedPort): Socket {
  const everywhere = address === '';
  const shown = everywhere ? '0.0.0.0' : address;
  // The engine tells of each family by itself, so `::` is not IPv4 as well.
  const reach = reachOf(shown, false, null);
  return {
    key: `${protocol} ${formatEndpoint(shown, port)} container ${container.id.slice(0, 12)}`,
    protocol,
    family: shown.includes(':') ? 6 : 4,
    address: shown,
    zone: isLinkLocal(shown) ? unsupported : null,
    device: unsupported,
    port,
    // Without an address the engine forwards IPv6 only to a container that has it, which it does not say.
    reach: everywhere ? { ...reach, ipv6: unsupported } : reach,
    owners: [],
    ownersComplete: true,
    ownersProblem: 'no socket: the container engine redirects the packets to the container',
    uid: unsupported,
    user: unsupported,
    unit: unsupported,
    unitManager: null,
    container: asContainer(container),
    sources: [container.engine],
    staleSince: container.staleSince,
  };
}

const unsupported = { unknown: 'unsupported' } as const;
