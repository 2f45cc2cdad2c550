import { printableJson } from '../shared/printable.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import type { TransportProtocol } from '../shared/transport.ts';
import type { TellStory } from '../story/storyteller.ts';
import { complainOfProblems } from './complaints.ts';
import { exitStatus } from './exit-status.ts';
import { complainOfNotebook, ownLines, ownWords, type ReadNotebook } from './own-words.ts';
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
  readonly readNotebook: () => ReadNotebook;
}

/** `portolan story`. The registry's part stands even when the sockets could not be read. */
export async function story({ port, protocol, json }: StoryOptions, deps: StoryDeps): Promise<number> {
  const { terminal } = deps;
  const snapshot = await deps.survey();
  const told = await deps.tellStory(port, protocol, snapshot);
  const notebook = deps.readNotebook();
  const own = ownWords(notebook, port);
  if (json) terminal.print(printableJson({ ...told, own }));
  else for (const line of [...ownLines(own), ...storyLines(told, terminal)]) terminal.print(line);
  complainOfNotebook(terminal, notebook);
  if (!told.hereComplete) complainOfProblems(terminal, snapshot.problems);
  return exitStatus.done;
}
