import type { Facts } from '../facts/facts.ts';
import type { Registry } from '../registry/registry.ts';
import { knownOr } from '../shared/known.ts';
import type { ProjectFiles } from '../shared/project-files.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import type { Story } from '../shared/story.ts';
import type { TransportProtocol } from '../shared/transport.ts';
import type { ReadMachinePorts } from '../sockets/machine/machine-ports.ts';
import type { ReadProjectFiles } from '../sockets/project-files.ts';
import { composeStory } from './compose-story.ts';

export interface StorytellerDeps {
  /** The edition that is in use now. */
  readonly registry: () => Registry;
  /** Asked for with the first story. */
  readonly facts: () => Facts;
  readonly readMachinePorts: ReadMachinePorts;
  readonly readProjectFiles: ReadProjectFiles;
}

/** Tells the story of a port, of one transport protocol or of all; `snapshot` is null where the sockets were not read. */
export type TellStory = (port: number, protocol: TransportProtocol | null, snapshot: Snapshot | null) => Promise<Story>;

/** Gathers what a story is composed of, beside the sockets: this computer's settings, and its listeners' projects. */
export function createStoryteller({ registry, facts, readMachinePorts, readProjectFiles }: StorytellerDeps): TellStory {
  return async (port, protocol, snapshot) => {
    const [machine, projects] = await Promise.all([readMachinePorts(), readProjects(port, snapshot, readProjectFiles)]);
    return composeStory({ port, protocol, registry: registry(), facts: facts(), machine, snapshot, projects });
  };
}

async function readProjects(
  port: number,
  snapshot: Snapshot | null,
  readProjectFiles: ReadProjectFiles,
): Promise<ReadonlyMap<string, ProjectFiles>> {
  const owners = snapshot?.listeners.filter((each) => each.port === port).flatMap((each) => each.owners) ?? [];
  const folders = new Set(owners.flatMap(({ project }) => knownOr(project, null)?.folder ?? []));
  const read = await Promise.all([...folders].map(readProjectFiles));
  return new Map(read.flatMap((files) => (files === null ? [] : [[files.folder, files] as const])));
}
