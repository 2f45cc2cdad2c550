import type { Cost, Problem } from '../../shared/snapshot.ts';
import { engineText } from '../text/engines.ts';
import { type EngineName, engineTitle } from './engine-container.ts';
import type { EngineMemory } from './engine-memory.ts';

/** What one engine said, for the person who wonders. */
export interface EngineReport {
  /** `docker` or `podman`; with the socket's path where there are several of a kind. */
  readonly source: string;
  /** Plain words. */
  readonly description: string;
  /** `absent`: there is nothing to ask on this computer. */
  readonly state: 'answered' | 'failed' | 'absent';
  /** Null when it did not answer. */
  readonly publishedPorts: number | null;
  readonly cost: Cost;
  readonly problems: readonly Problem[];
}

const engineNames: readonly EngineName[] = ['docker', 'podman'];

/** One report for each engine asked, and one for each kind of which there is none on this computer. */
export function engineReports(
  asked: readonly { readonly memory: EngineMemory; readonly cost: Cost }[],
): readonly EngineReport[] {
  return engineNames.flatMap((engine) => {
    const alike = asked.filter(({ memory }) => memory.engine === engine);
    return alike.length === 0
      ? [nowhere(engine)]
      : alike.map(({ memory, cost }) => reportOf(memory, cost, alike.length > 1));
  });
}

function reportOf(memory: EngineMemory, cost: Cost, several: boolean): EngineReport {
  const { engine, state, containers, problems } = memory;
  const { path } = memory.socket;
  return {
    source: several ? `${engine} (${path})` : engine,
    description: engineText.tellsOf(engineTitle(engine), path),
    state,
    publishedPorts: state === 'answered' ? containers.reduce((sum, { ports }) => sum + ports.length, 0) : null,
    cost,
    problems,
  };
}

function nowhere(engine: EngineName): EngineReport {
  return {
    source: engine,
    description: engineText.nowhere(engineTitle(engine)),
    state: 'absent',
    publishedPorts: null,
    cost: { cpuMs: 0, wallMs: 0 },
    problems: [],
  };
}
