import { knownOr } from '../../shared/known.ts';
import type { Socket } from '../../shared/listener.ts';
import type { EngineContainer, PublishedPort } from './engine-container.ts';
import { pairMemo } from './pair-memo.ts';
import { isPortHelper } from './port-helpers.ts';
import { asContainer, publishedRow } from './published-row.ts';

/** The container to which an engine forwards an address and port. */
interface Claim {
  readonly container: EngineContainer;
  readonly port: PublishedPort;
}

type Claims = ReadonlyMap<string, Claim>;

// Remembered, so that the same socket and container are the same object in every reading: changes are told by `===`.
const withContainer = pairMemo(
  (socket: Socket, container: EngineContainer): Socket => ({
    ...socket,
    container: asContainer(container),
  }),
);
const rowOf = pairMemo((port: PublishedPort, container: EngineContainer) => publishedRow(container, port));

/**
 * Says of each socket which container stands behind it: the one that a process holding it runs in, else the one to
 * which an engine forwards its address and port, if its holders are hidden or are a helper of an engine. Published
 * ports that no socket stands for follow as rows of their own. Order and untouched objects stay as they are. Several
 * containers may name one port, as those of a Podman pod do: the first of them has it.
 */
export function joinContainers(sockets: readonly Socket[], containers: readonly EngineContainer[]): readonly Socket[] {
  if (containers.length === 0) return sockets;
  const byId = new Map(containers.map((container) => [container.id, container]));
  const claims = claimPorts(containers);
  const ipv4Held = new Set(sockets.filter((each) => each.address === '0.0.0.0' && mayBeEngines(each)).map(endpointOf));
  const met = new Set<PublishedPort>();
  const joined = sockets.map((socket) => {
    const claimed = claimsOn(socket, claims, ipv4Held);
    const container = containerWithin(socket, byId) ?? (mayBeEngines(socket) ? claimed[0]?.container : undefined);
    if (container === undefined) return socket;
    for (const claim of claimed) if (claim.container === container) met.add(claim.port);
    return withContainer(socket, container);
  });
  const rows = [...new Set(claims.values())]
    .filter(({ port }) => !met.has(port))
    .map(({ container, port }) => rowOf(port, container));
  return [...joined, ...rows];
}

/** By protocol, address and port. An engine that names no address means every one of both families. */
function claimPorts(containers: readonly EngineContainer[]): Claims {
  const claims = new Map<string, Claim>();
  for (const container of containers) {
    for (const port of container.ports) {
      const claim = { container, port };
      for (const address of port.address === '' ? ['0.0.0.0', '::'] : [port.address]) {
        const endpoint = endpointOf({ ...port, address });
        if (!claims.has(endpoint)) claims.set(endpoint, claim);
      }
    }
  }
  return claims;
}

function endpointOf({ protocol, address, port }: Pick<Socket, 'protocol' | 'address' | 'port'>): string {
  return `${protocol} ${address} ${port}`;
}

/**
 * Claims on the very address, and on `0.0.0.0` where a socket on `::` may take IPv4 too and none is on `0.0.0.0`: so
 * Docker Desktop holds its ports (github.com/docker/for-mac/issues/4906).
 */
function claimsOn(socket: Socket, claims: Claims, ipv4Held: ReadonlySet<string>): readonly Claim[] {
  const endpoint = endpointOf(socket);
  const ipv4 = endpointOf({ ...socket, address: '0.0.0.0' });
  const alsoIpv4 = socket.address === '::' && socket.reach.ipv4 !== false && !ipv4Held.has(ipv4);
  return [claims.get(endpoint), alsoIpv4 ? claims.get(ipv4) : undefined].filter((claim) => claim !== undefined);
}

function containerWithin(
  { owners, container }: Socket,
  byId: ReadonlyMap<string, EngineContainer>,
): EngineContainer | undefined {
  const ids = [knownOr(container, null)?.id, ...owners.map(({ containerId }) => knownOr(containerId, null))];
  return ids.map((id) => byId.get(id ?? '')).find((found) => found !== undefined);
}

/** Whether what an engine says may change this row: worth asking it when the socket comes or goes. */
export function concernsContainers(socket: Socket): boolean {
  return mayBeEngines(socket) || knownOr(socket.container, null) !== null;
}

function mayBeEngines({ owners, ownersComplete }: Socket): boolean {
  return owners.length === 0 ? !ownersComplete : owners.some(isPortHelper);
}
