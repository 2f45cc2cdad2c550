import type { Snapshot } from '../shared/snapshot.ts';
import type { TransportProtocol } from '../shared/transport.ts';
import type { TellStory } from '../story/storyteller.ts';
import { complainOfProblems } from './complaints.ts';
import { exitStatus } from './exit-status.ts';
import { printableJson } from './printable.ts';
import { storyLines } from './story-lines.ts';
import type { Terminal } from './terminal.ts';

export interface StoryOptions {
  readonly port: number;
  /** Narrows the story to one transport protocol; null for all. */
  readonly protocol: TransportProtocol | null;
  readonly json: boolean;
}

export interface StoryDeps {
  readonly terminal: Terminal;
  readonly survey: () => Promise<Snapshot>;
  readonly tellStory: TellStory;
}

/** `portolan story`. The registry's part stands even when the sockets could not be read. */
export async function story({ port, protocol, json }: StoryOptions, deps: StoryDeps): Promise<number> {
  const { terminal } = deps;
  const snapshot = await deps.survey();
  const told = await deps.tellStory(port, protocol, snapshot);
  if (json) terminal.print(printableJson(told));
  else for (const line of storyLines(told, terminal)) terminal.print(line);
  if (!told.hereComplete) complainOfProblems(terminal, snapshot.problems);
  return exitStatus.done;
}
