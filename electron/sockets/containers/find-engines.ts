import type { Problem } from '../../shared/snapshot.ts';
import { engineText } from '../text/engines.ts';
import { currentDockerContext, type DockerSettings } from './docker-context.ts';
import { readEngineAddress } from './engine-address.ts';
import type { EngineName } from './engine-container.ts';
import { type UsualPlaces, usualSockets } from './usual-sockets.ts';

/** A socket or named pipe behind which a container engine may listen. */
export interface EngineSocket {
  readonly path: string;
  /** Which engine the place suggests; only its answer tells. */
  readonly engine: EngineName;
  /** The setting that names it, in words, so that its absence is a problem; null for a usual place. */
  readonly setting: string | null;
  /** `closed`: this user may not look into its folder, so whether there is an engine at all cannot be told. */
  readonly folder: 'open' | 'closed';
}

export interface EnginesFound {
  readonly sockets: readonly EngineSocket[];
  /** Settings that name an engine which cannot be asked, or that could not be read. */
  readonly problems: readonly Problem[];
}

export interface Surroundings extends UsualPlaces, DockerSettings {
  /** Where a path leads, its links followed; `absent`: nothing is there; `closed`: a folder above may not be entered. */
  readonly locate: (path: string) => { readonly path: string } | 'absent' | 'closed';
}

/**
 * The engines of this computer: those that settings name, whether they are there or not, and those in usual places
 * that are there. Never throws. Not found are engines of other users' and Podman's connections by name
 * (podman-system-connection(1)).
 */
export function findEngines(surroundings: Surroundings): EnginesFound {
  const { platform, locate } = surroundings;
  const sockets = new Map<string, EngineSocket>();
  const problems: Problem[] = [];

  function add(path: string, engine: EngineName, setting: string | null): void {
    // Whether a named pipe is there shows only when it is opened, which is what asking does.
    const place = platform === 'win32' ? { path } : locate(path);
    if (place === 'absent' && setting === null) return;
    const real = typeof place === 'object' ? place.path : path;
    if (!sockets.has(real)) {
      sockets.set(real, { path: real, engine, setting, folder: place === 'closed' ? 'closed' : 'open' });
    }
  }

  for (const { setting, address, ...named } of namedEngines(surroundings, problems)) {
    const read = readEngineAddress(address, platform);
    // Podman serves Docker's clients too, as a rule at a place of its own name.
    const engine = /podman/i.test(address) ? 'podman' : named.engine;
    if (read.kind === 'local') add(read.path, engine, setting);
    else problems.push(read.kind === 'other' ? notLocal(setting, engine, read.scheme) : unreadable(setting, engine));
  }
  for (const { engine, path } of usualSockets(surroundings)) add(path, engine, null);
  return { sockets: [...sockets.values()], problems };
}

interface NamedEngine {
  readonly setting: string;
  readonly engine: EngineName;
  readonly address: string;
}

/** DOCKER_HOST goes before any context, as it does for the Docker command (docker/cli, cli/command/cli.go). */
function namedEngines(surroundings: Surroundings, problems: Problem[]): readonly NamedEngine[] {
  const { env } = surroundings;
  const podman = env['CONTAINER_HOST'];
  const named: NamedEngine[] = podman ? [{ setting: 'CONTAINER_HOST', engine: 'podman', address: podman }] : [];
  const docker = env['DOCKER_HOST'];
  if (docker) return [{ setting: 'DOCKER_HOST', engine: 'docker', address: docker }, ...named];
  const context = currentDockerContext(surroundings);
  if (context.kind === 'damaged') problems.push(context.problem);
  if (context.kind !== 'named') return named;
  return [{ setting: engineText.context(context.name), engine: 'docker', address: context.host }, ...named];
}

function notLocal(setting: string, engine: EngineName, scheme: string): Problem {
  return {
    source: engine,
    code: 'unsupported',
    message: engineText.notLocal(setting, scheme),
    rowsAffected: null,
    remedy: engineText.nameLocal(setting),
  };
}

function unreadable(setting: string, engine: EngineName): Problem {
  return {
    source: engine,
    code: 'parse',
    message: engineText.notAddress(setting),
    rowsAffected: null,
    remedy: engineText.addressForms,
  };
}
