import type { SocketAnswer } from '../../../sockets/containers/ask-over-socket.ts';
import { type EngineName, engineTitle } from '../../../sockets/containers/engine-container.ts';
import type { EngineSocket } from '../../../sockets/containers/find-engines.ts';
import { containerText } from '../../text/containers.ts';
import type { EngineExchange } from './engine-exchange.ts';

/** What an engine says of one of its containers (Docker Engine API, ContainerInspect; Podman answers alike). */
export interface InspectedContainer {
  /** In full. */
  readonly id: string;
  readonly name: string;
  readonly engine: EngineName;
  readonly socket: EngineSocket;
  /** On this computer; null where it runs in a virtual machine's, or not at all. */
  readonly mainPid: number | null;
  /** `no`, `always`, `unless-stopped`, `on-failure`; null where it does not say. */
  readonly restartPolicy: string | null;
  /** Removed when it ends, with what was written in it. */
  readonly isRemovedAtEnd: boolean;
  /** How long its makers let it take to end; null where they did not say. */
  readonly stopTimeoutS: number | null;
  /** docs.docker.com/compose: label `com.docker.compose.project`. */
  readonly composeProject: string | null;
  /** podman-systemd.unit(5), podman-generate-systemd(1): the service that starts it. */
  readonly systemdUnit: string | null;
}

export type Inspection =
  | { readonly state: 'found'; readonly container: InspectedContainer }
  /** Every engine of this computer answered, and none knows it. */
  | { readonly state: 'unknown-to-all' }
  | { readonly state: 'not-asked'; readonly mayNotAsk: boolean; readonly engine: EngineName; readonly why: string };

const askTimeoutMs = 2_000;
/** Inspecting a container with thousands of published ports takes some hundred kilobytes. */
const mostBytes = 4 * 1024 * 1024;

/** Asks every engine of this computer for the container. Never rejects. @param id in full */
export async function inspectContainer({ engines, ask }: EngineExchange, id: string): Promise<Inspection> {
  const answers = await Promise.all(
    engines().map(async (socket) => {
      const path = `/containers/${id}/json`;
      const answer = await ask(socket.path, { method: 'GET', path }, { timeoutMs: askTimeoutMs, mostBytes });
      return { socket, read: readInspection(answer, socket, id) };
    }),
  );
  const found = answers.find(({ read }) => read.state === 'found')?.read;
  if (found !== undefined) return found;
  // Of several that could not be asked, the one that exists but may not be asked says most.
  const failures = answers.map(({ read }) => read).filter((read) => read.state === 'not-asked');
  return failures.find(({ mayNotAsk }) => mayNotAsk) ?? failures[0] ?? { state: 'unknown-to-all' };
}

function readInspection(answer: SocketAnswer, socket: EngineSocket, id: string): Inspection {
  const { engine, path } = socket;
  const title = engineTitle(engine);
  const failed = (why: string, mayNotAsk = false): Inspection => ({ state: 'not-asked', mayNotAsk, engine, why });
  if (!answer.ok) {
    const { reason, message } = answer;
    // Nobody listens there: no engine, and nothing to say of the container.
    if (reason === 'absent' || reason === 'refused') return { state: 'unknown-to-all' };
    if (reason === 'permission') return failed(containerText.mayNotAsk(title, path), true);
    return failed(containerText.notAnswered(title, path, reason === 'timeout' ? containerText.tooSlow : message));
  }
  if (answer.status === 404) return { state: 'unknown-to-all' };
  if (answer.status !== 200) return failed(containerText.notAnswered(title, path, engineMessage(answer)));
  const container = readContainer(answer, socket);
  return container?.id === id
    ? { state: 'found', container }
    : failed(containerText.notAnswered(title, path, containerText.notUnderstood));
}

function readContainer(
  { headers, body }: Extract<SocketAnswer, { ok: true }>,
  socket: EngineSocket,
): InspectedContainer | null {
  const value = parseJson(body);
  const id = field(value, 'Id');
  const name = field(value, 'Name');
  if (typeof id !== 'string' || typeof name !== 'string') return null;
  const host = field(value, 'HostConfig');
  const config = field(value, 'Config');
  const labels = field(config, 'Labels');
  const pid = field(field(value, 'State'), 'Pid');
  const timeout = field(config, 'StopTimeout');
  const policy = text(field(field(host, 'RestartPolicy'), 'Name'));
  return {
    id,
    name: name.replace(/^\//, ''),
    engine: headers['libpod-api-version'] === undefined ? 'docker' : 'podman',
    socket,
    mainPid: typeof pid === 'number' && pid > 0 ? pid : null,
    // Both engines leave it empty where none was given.
    restartPolicy: policy === '' ? 'no' : policy,
    isRemovedAtEnd: field(host, 'AutoRemove') === true,
    stopTimeoutS: typeof timeout === 'number' && timeout >= 0 ? timeout : null,
    composeProject: text(field(labels, 'com.docker.compose.project')),
    systemdUnit: text(field(labels, 'PODMAN_SYSTEMD_UNIT')),
  };
}

/** The engine's own words for what went wrong: `{"message": …}` (Docker Engine API, ErrorResponse). */
export function engineMessage({ status, body }: Extract<SocketAnswer, { ok: true }>): string {
  const message = text(field(parseJson(body), 'message'));
  return message ? message.slice(0, 500) : containerText.status(status);
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // What is no JSON has no fields, and its reader says so.
    return null;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
