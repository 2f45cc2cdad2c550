import type { IncomingHttpHeaders } from 'node:http';
import type { Problem } from '../../shared/snapshot.ts';
import { engineText } from '../text/engines.ts';
import { askOverSocket, type SocketAnswer } from './ask-over-socket.ts';
import type { EngineAnswer } from './engine-answer.ts';
import { type EngineName, engineTitle } from './engine-container.ts';
import { notAnswered } from './engine-problems.ts';
import type { EngineSocket } from './find-engines.ts';
import { parseContainers } from './parse-containers.ts';
import type { PortNotation } from './published-ports.ts';

export interface AskOptions {
  /** For everything together: connecting, the headers, the body. */
  readonly timeoutMs: number;
  readonly mostBytes: number;
}

/**
 * Asks an engine which containers run. Asking starts Podman's service where systemd listens for it
 * (podman-system-service(1)); it ends by itself after some seconds. Podman that publishes ports is asked twice: see
 * `needsLibpod`. Never rejects.
 */
export async function askEngine(socket: EngineSocket, { timeoutMs, mostBytes }: AskOptions): Promise<EngineAnswer> {
  const options = { signal: AbortSignal.timeout(timeoutMs), mostBytes };
  const answer = await askOverSocket(socket.path, { method: 'GET', path: '/containers/json' }, options);
  if (!answer.ok) return notAnswered(socket, answer, timeoutMs);
  const version = libpodVersion(answer.headers);
  const engine = version === null ? 'docker' : 'podman';
  const read = readAnswer(socket, answer, engine, 'docker');
  const publishes = read.state === 'answered' && read.containers.some(({ ports }) => ports.length > 0);
  if (!publishes || !needsLibpod(version)) return read;
  const path = `/v${version}/libpod/containers/json`;
  const own = await askOverSocket(socket.path, { method: 'GET', path }, options);
  return own.ok ? readAnswer(socket, own, engine, 'libpod') : notAnswered(socket, own, timeoutMs);
}

/** Podman sends the version of its own interface with every answer; Docker has none. */
function libpodVersion(headers: IncomingHttpHeaders): string | null {
  const version = headers['libpod-api-version'];
  return typeof version === 'string' ? version : null;
}

/**
 * Since version 4 Podman keeps neighbouring ports as one range, and its answer in Docker's format has only the first
 * port of each (github.com/portainer/portainer/issues/12778); its own format has them all.
 */
function needsLibpod(version: string | null): boolean {
  const major = /^(\d+)\.\d+\.\d+[\w.-]*$/.exec(version ?? '')?.[1];
  return Number(major) >= 4;
}

function readAnswer(
  socket: EngineSocket,
  { status, body }: Extract<SocketAnswer, { ok: true }>,
  engine: EngineName,
  notation: PortNotation,
): EngineAnswer {
  const title = engineTitle(engine);
  const problem = (code: Problem['code'], message: string, rowsAffected: number | null = null): Problem => ({
    source: engine,
    code,
    message,
    rowsAffected,
    remedy: engineText.seePs(engine),
  });
  if (status !== 200) {
    return { state: 'failed', problem: problem('failed', engineText.status(title, socket.path, status)) };
  }
  const list = parseContainers(body, engine, notation);
  if (!list.ok) {
    const message = engineText.notUnderstood(title, socket.path, list.why);
    return { state: 'failed', problem: problem('parse', message) };
  }
  return {
    state: 'answered',
    engine,
    containers: list.containers,
    problems: list.malformed === 0 ? [] : [problem('parse', engineText.leftOut(list.malformed, title), list.malformed)],
  };
}
