export type EngineName = 'docker' | 'podman';

export function engineTitle(engine: EngineName): string {
  return engine === 'docker' ? 'Docker' : 'Podman';
}

/** A port of this computer that an engine forwards to a container. */
export interface PublishedPort {
  readonly protocol: 'tcp' | 'udp';
  /** As the engine gives it: `0.0.0.0`, `::`, `127.0.0.1`; empty where it names none and means every address. */
  readonly address: string;
  readonly port: number;
}

/** A container that runs, as its engine tells of it. */
export interface EngineContainer {
  /** In full. */
  readonly id: string;
  readonly name: string;
  /** The image's name as the engine knows it, or its identifier; empty where it has none. */
  readonly image: string;
  readonly engine: EngineName;
  /** In a fixed order, so that the same answer reads the same. */
  readonly ports: readonly PublishedPort[];
  /** When the engine last told of it, ISO 8601, if it has failed since; null while it answers. */
  readonly staleSince: string | null;
}
