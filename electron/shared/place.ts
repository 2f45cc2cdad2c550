import { knownOr } from './known.ts';
import type { Container, Owner, Project, Socket, Unit } from './listener.ts';

/** What a person would say that a listener is part of. */
export type Place =
  | { readonly kind: 'container'; readonly name: string }
  /** The last part of the project's folder. */
  | { readonly kind: 'project'; readonly name: string }
  | ({ readonly kind: 'unit' } & ManagedUnit);

/** `manager` is null where it is not known which of them runs the service. */
export interface ManagedUnit {
  readonly name: string;
  readonly manager: Unit['manager'] | null;
}

type Placed = Pick<Socket, 'container' | 'unit' | 'unitManager'>;

/**
 * The container, else the project that the process was started in, else the service unit: from what says most about
 * this one listener to what says least. Null where none of them is known.
 */
export function placeOf(sockets: readonly Placed[], owners: readonly Pick<Owner, 'project'>[]): Place | null {
  const container = containerOf(sockets);
  if (container) return { kind: 'container', name: containerName(container) };
  const project = projectOf(owners);
  if (project) return { kind: 'project', name: lastPart(project.folder) ?? project.folder };
  const unit = unitOf(sockets);
  return unit && { kind: 'unit', ...unit };
}

/** What a person calls a container: its name, or the start of its identifier where the engine could not be asked. */
export function containerName({ id, name }: Container): string {
  return knownOr(name, id.slice(0, 12));
}

/** The container of the first socket that has one; null where none has, or none is known to have. */
export function containerOf(sockets: readonly Placed[]): Container | null {
  for (const { container } of sockets) {
    const known = knownOr(container, null);
    if (known) return known;
  }
  return null;
}

/** The unit of the first socket that has one. */
export function unitOf(sockets: readonly Placed[]): ManagedUnit | null {
  for (const { unit, unitManager } of sockets) {
    const name = knownOr(unit, null);
    if (name !== null) return { name, manager: unitManager };
  }
  return null;
}

function projectOf(owners: readonly Pick<Owner, 'project'>[]): Project | null {
  for (const { project } of owners) {
    const known = knownOr(project, null);
    if (known) return known;
  }
  return null;
}

/** Of a path of any system, the name at its end; null for a root. */
export function lastPart(path: string): string | null {
  return path.split(/[/\\]/).filter(Boolean).at(-1) ?? null;
}
