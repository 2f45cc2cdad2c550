import { isDeepStrictEqual } from 'node:util';
import type { Problem } from '../../shared/snapshot.ts';
import { engineText } from '../text/engines.ts';
import type { EngineAnswer } from './engine-answer.ts';
import { type EngineContainer, type EngineName, engineTitle } from './engine-container.ts';
import type { EngineSocket } from './find-engines.ts';

/** What is known of one engine after it was asked. */
export interface EngineMemory {
  readonly socket: EngineSocket;
  readonly engine: EngineName;
  readonly state: EngineAnswer['state'];
  /** What to show: of now, or stale. The same objects as long as nothing about them changes. */
  readonly containers: readonly EngineContainer[];
  /** Its last good answer. */
  readonly good: { readonly containers: readonly EngineContainer[]; readonly at: string } | null;
  readonly problems: readonly Problem[];
  /** Monotonic milliseconds until which it is not asked again; null if it may be. */
  readonly restsUntil: number | null;
  /** Monotonic milliseconds since which nobody listens at its socket; null if somebody does. */
  readonly absentSince: number | null;
}

/** One moment by both clocks: to show, and to measure from. */
export interface Moment {
  readonly at: Date;
  /** Monotonic milliseconds. */
  readonly clockMs: number;
}

/**
 * Folds an answer into what was known. An engine that fails keeps its last good containers, stale. So does one that
 * nobody listens for any more, for `restMs`: containers can outlive their engine for a while, but an engine that was
 * stopped for good must not leave its ports behind for ever.
 */
export function afterAnswer(
  socket: EngineSocket,
  before: EngineMemory | undefined,
  answer: EngineAnswer,
  { at, clockMs }: Moment,
  restMs: number,
): EngineMemory {
  if (answer.state === 'answered') {
    const containers = keepSame(before?.good?.containers ?? [], answer.containers);
    const { engine, problems } = answer;
    const good = { containers, at: at.toISOString() };
    return { socket, engine, state: 'answered', containers, good, problems, restsUntil: null, absentSince: null };
  }
  const engine = before?.engine ?? socket.engine;
  const stale = { engine, good: before?.good ?? null, containers: staleContainers(before) };
  if (answer.state === 'failed') {
    const restsUntil = answer.problem.code === 'timeout' ? clockMs + restMs : null;
    return {
      socket,
      ...stale,
      state: 'failed',
      problems: [withLoss(answer.problem, stale.containers)],
      restsUntil,
      absentSince: null,
    };
  }
  const absentSince = before?.absentSince ?? clockMs;
  if (stale.containers.length === 0 || clockMs - absentSince >= restMs) {
    const { problem } = answer;
    const verdict = problem
      ? ({ state: 'failed', problems: [problem] } as const)
      : ({ state: 'absent', problems: [] } as const);
    return { socket, engine, ...verdict, good: null, containers: [], restsUntil: null, absentSince };
  }
  return {
    socket,
    ...stale,
    state: 'failed',
    problems: [withLoss(answer.problem ?? stopped(socket, engine), stale.containers)],
    restsUntil: null,
    absentSince,
  };
}

/** Containers that did not change stay the very objects that they were, so that what hangs on them stays as well. */
function keepSame(
  before: readonly EngineContainer[],
  containers: readonly EngineContainer[],
): readonly EngineContainer[] {
  const known = new Map(before.map((container) => [container.id, container]));
  return containers.map((container) => {
    const old = known.get(container.id);
    return old !== undefined && isDeepStrictEqual(old, container) ? old : container;
  });
}

function staleContainers(before: EngineMemory | undefined): readonly EngineContainer[] {
  if (!before?.good || before.state !== 'answered') return before?.containers ?? [];
  const { at } = before.good;
  return before.good.containers.map((container) => ({ ...container, staleSince: at }));
}

/** What a failure leaves behind: rows that say what was last known. */
function withLoss(problem: Problem, stale: readonly EngineContainer[]): Problem {
  if (stale.length === 0) return problem;
  const ports = stale.reduce((sum, { ports }) => sum + ports.length, 0);
  return { ...problem, message: engineText.asLastKnown(problem.message), rowsAffected: ports };
}

function stopped({ path }: EngineSocket, engine: EngineName): Problem {
  return {
    source: engine,
    code: 'failed',
    message: engineText.stopped(engineTitle(engine), path),
    rowsAffected: null,
    remedy: engineText.startAgain(engineTitle(engine)),
  };
}
