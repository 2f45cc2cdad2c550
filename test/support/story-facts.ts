import type { Marks, Software, UsedPort } from '../../electron/facts/facts.ts';
import { factsOf } from '../../electron/facts/load-facts.ts';
import type { Registry } from '../../electron/registry/registry.ts';
import type { MachinePorts } from '../../electron/shared/machine-ports.ts';
import type { Snapshot } from '../../electron/shared/snapshot.ts';
import type { StoryFacts } from '../../electron/story/compose-story.ts';

const noMarks: Marks = { processes: [], commands: [], images: [], units: [], files: [], packages: [] };

export function usedPort(port: number, change: Partial<UsedPort> = {}): UsedPort {
  return {
    firstPort: port,
    lastPort: port,
    protocols: ['tcp'],
    role: 'client connections',
    confidence: 'high',
    os: null,
    whenConfigured: false,
    note: null,
    source: { label: `documentation of ${port}`, url: `https://example.org/${port}` },
    ...change,
  };
}

interface Change extends Omit<Partial<Software>, 'marks' | 'ports'> {
  readonly marks?: Partial<Marks>;
  readonly ports?: readonly (number | UsedPort)[];
}

export function softwareNamed(name: string, { marks, ports = [], ...change }: Change = {}): Software {
  return {
    name,
    kind: 'database',
    runtime: 'native',
    marks: { ...noMarks, ...marks },
    offset: false,
    nextFree: null,
    ports: ports.map((port) => (typeof port === 'number' ? usedPort(port) : port)),
    ...change,
  };
}

/** Linux as it is shipped. */
export const linuxPorts: MachinePorts = {
  os: 'linux',
  ephemeral: { tcp: { firstPort: 32_768, lastPort: 60_999 }, udp: { firstPort: 32_768, lastPort: 60_999 } },
  unprivilegedFrom: 1_024,
  reserved: { tcp: [], udp: [] },
};

/** All that a story is composed of, where nothing but the registry and the sockets matter. */
export function storyFacts(
  port: number,
  registry: Registry,
  snapshot: Snapshot | null,
  change: Partial<StoryFacts> = {},
): StoryFacts {
  return {
    port,
    protocol: null,
    registry,
    facts: factsOf([]),
    machine: linuxPorts,
    snapshot,
    projects: new Map(),
    ...change,
  };
}
