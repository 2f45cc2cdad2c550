import type { Cost, Problem } from '../../shared/snapshot.ts';
import { measure } from '../cost.ts';
import { toolText } from '../text/tools.ts';
import type { EngineAnswer } from './engine-answer.ts';
import type { EngineContainer, EngineName } from './engine-container.ts';
import { afterAnswer, type EngineMemory } from './engine-memory.ts';
import { type EngineReport, engineReports } from './engine-reports.ts';
import type { EngineSocket, EnginesFound } from './find-engines.ts';

export interface ContainersReading {
  readonly engines: readonly EngineReport[];
  /** Each container once. The same objects as in the reading before, where nothing about them changed. */
  readonly containers: readonly EngineContainer[];
  readonly problems: readonly Problem[];
}

export interface ContainerSource {
  /**
   * Asks every engine at once. Never rejects; readings under way are shared.
   * @param afresh asks also those that rest because they did not answer in time
   */
  read(options?: { readonly afresh?: boolean }): Promise<ContainersReading>;
}

export interface ContainerSourceDeps {
  readonly findEngines: () => EnginesFound;
  readonly askEngine: (socket: EngineSocket) => Promise<EngineAnswer>;
  readonly now: () => Date;
  /** Monotonic milliseconds. */
  readonly clock: () => number;
  /** How long an engine that did not answer in time is left alone, so that it delays one reading only. */
  readonly restMs: number;
}

/** What the container engines of this computer say. Remembers each engine's last good answer. */
export function createContainerSource(deps: ContainerSourceDeps): ContainerSource {
  const { now, clock, restMs } = deps;
  /** By path of the socket. */
  let memories: ReadonlyMap<string, EngineMemory> = new Map();
  let running: { readonly afresh: boolean; readonly reading: Promise<ContainersReading> } | null = null;

  async function ask(socket: EngineSocket, afresh: boolean): Promise<{ memory: EngineMemory; cost: Cost }> {
    const before = memories.get(socket.path);
    if (before?.restsUntil && !afresh && clock() < before.restsUntil) {
      return { memory: before, cost: { cpuMs: 0, wallMs: 0 } };
    }
    const engine = before?.engine ?? socket.engine;
    const { result, cost } = await measure(() => attempt({ ...socket, engine }));
    return { memory: afterAnswer(socket, before, result, { at: now(), clockMs: clock() }, restMs), cost };
  }

  async function attempt(socket: EngineSocket): Promise<EngineAnswer> {
    try {
      return await deps.askEngine(socket);
    } catch (error) {
      return { state: 'failed', problem: ownFault(socket.engine, error) };
    }
  }

  function find(): EnginesFound {
    try {
      return deps.findEngines();
    } catch (error) {
      return { sockets: [], problems: [ownFault('docker', error)] };
    }
  }

  async function readAll(afresh: boolean): Promise<ContainersReading> {
    const found = find();
    const paths = new Set(found.sockets.map(({ path }) => path));
    // An engine that answered before is asked on, even if its socket has been removed since.
    const vanished = [...memories.values()].filter(({ socket, good }) => good !== null && !paths.has(socket.path));
    const sockets = [...found.sockets, ...vanished.map(({ socket }) => socket)];
    const asked = await Promise.all(sockets.map((socket) => ask(socket, afresh)));
    memories = new Map(asked.map(({ memory }) => [memory.socket.path, memory]));
    // That a folder is closed to this user says nothing about an engine in it: the report tells, without alarm.
    const told = asked.filter(({ memory: { socket } }) => socket.folder === 'open' || socket.setting !== null);
    return {
      engines: engineReports(asked),
      containers: eachOnce(asked.map(({ memory }) => memory)),
      problems: [...found.problems, ...told.flatMap(({ memory }) => memory.problems)],
    };
  }

  return {
    read({ afresh = false } = {}) {
      if (running && (running.afresh || !afresh)) return running.reading;
      const before = running?.reading ?? Promise.resolve();
      const reading = before
        .then(() => readAll(afresh))
        .finally(() => {
          if (running?.reading === reading) running = null;
        });
      running = { afresh, reading };
      return reading;
    },
  };
}

/** Two sockets may lead to the same engine; what one of them says now counts more than what another said before. */
function eachOnce(memories: readonly EngineMemory[]): readonly EngineContainer[] {
  const byId = new Map<string, EngineContainer>();
  for (const container of memories.flatMap(({ containers }) => containers)) {
    const other = byId.get(container.id);
    if (other === undefined || (other.staleSince !== null && container.staleSince === null)) {
      byId.set(container.id, container);
    }
  }
  return [...byId.values()];
}

function ownFault(source: EngineName, error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  return { source, code: 'failed', message, rowsAffected: null, remedy: toolText.reportFault };
}
