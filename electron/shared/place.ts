import { knownOr } from './known.ts';
import type { Container, Socket } from './listener.ts';

/** What a person calls a container: its name, or the start of its identifier where the engine could not be asked. */
export function containerName({ id, name }: Container): string {
  return knownOr(name, id.slice(0, 12));
}

type Placed = Pick<Socket, 'container' | 'unit'>;

/** The container of the first socket that has one; null where none has, or none is known to have. */
export function containerOf(sockets: readonly Placed[]): Container | null {
  return sockets.map(({ container }) => knownOr(container, null)).find((container) => container !== null) ?? null;
}

export function unitOf(sockets: readonly Placed[]): string | null {
  return sockets.map(({ unit }) => knownOr(unit, null)).find((unit) => unit !== null) ?? null;
}

/** What runs the owner of these sockets: the container's name, else the service unit's. */
export function placeName(sockets: readonly Placed[]): string | null {
  const container = containerOf(sockets);
  return container ? containerName(container) : unitOf(sockets);
}
