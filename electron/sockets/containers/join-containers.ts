import { areOwnersHidden } from '../../shared/hidden-owners.ts';
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
  // Most sockets of a busy computer are on no published port: for them a look at the number is enough.
  const publishedPorts = new Set(containers.flatMap(({ ports }) => ports.map(({ port }) => port)));
  const engines = new Set(sockets.filter((socket) => publishedPorts.has(socket.port) && mayBeEngines(socket)));
  const ipv4Held = new Set([...engines].filter(({ address }) => address === '0.0.0.0').map(endpointOf));
  const met = new Set<PublishedPort>();
  const joined = sockets.map((socket) => {
    const claimed = publishedPorts.has(socket.port) ? claimsOn(socket, claims, ipv4Held) : [];
    const container = containerWithin(socket, byId) ?? (engines.has(socket) ? claimed[0]?.container : undefined);
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
  const exact = claims.get(endpointOf(socket));
  if (socket.address !== '::' || socket.reach.ipv4 === false) return exact ? [exact] : [];
  const ipv4 = endpointOf({ protocol: socket.protocol, address: '0.0.0.0', port: socket.port });
  return [exact, ipv4Held.has(ipv4) ? undefined : claims.get(ipv4)].filter((claim) => claim !== undefined);
}

function containerWithin(
  { owners, container }: Socket,
  byId: ReadonlyMap<string, EngineContainer>,
): EngineContainer | undefined {
  const known = knownOr(container, null);
  const found = known === null ? undefined : byId.get(known.id);
  if (found !== undefined) return found;
  for (const { containerId } of owners) {
    const id = knownOr(containerId, null);
    const holding = id === null ? undefined : byId.get(id);
    if (holding !== undefined) return holding;
  }
  return undefined;
}

/** Whether what an engine says may change this row: worth asking it when the socket comes or goes. */
export function concernsContainers(socket: Socket): boolean {
  return mayBeEngines(socket) || knownOr(socket.container, null) !== null;
}

function mayBeEngines(socket: Socket): boolean {
  return areOwnersHidden(socket) || socket.owners.some(isPortHelper);
}
