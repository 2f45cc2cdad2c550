import { engineTitle } from '../../../sockets/containers/engine-container.ts';
import { containerText } from '../../text/containers.ts';
import type { ActResult } from '../supervision.ts';
import type { EngineExchange } from './engine-exchange.ts';
import { engineMessage, type InspectedContainer } from './inspect-container.ts';

/** An engine's error is a sentence; a stop that went well has no body at all. */
const mostBytes = 64 * 1024;
/** The engine itself needs a moment before and after the grace period. */
const engineNeedsMs = 5_000;
const longestGraceS = 10 * 60;

/** `sudo`: for those who may not use the engine's socket. */
export function stopCommand(engine: string, name: string, sudo = false): readonly string[] {
  return [...(sudo ? ['sudo'] : []), engine, 'stop', name];
}

export function startCommand(engine: string, name: string): readonly string[] {
  return [engine, 'start', name];
}

/** The person's grace period, or the longer one that the container's makers asked for. @returns whole seconds */
export function graceOf({ stopTimeoutS }: InspectedContainer, graceMs: number): number {
  return Math.min(Math.max(Math.ceil(graceMs / 1_000), stopTimeoutS ?? 0), longestGraceS);
}

/**
 * Lets the engine end the container: its stop signal, the grace period, SIGKILL (Docker Engine API, ContainerStop).
 * Never rejects, and ends five seconds after the grace period at the latest.
 */
export async function stopContainer(
  { ask }: EngineExchange,
  container: InspectedContainer,
  graceMs: number,
): Promise<ActResult> {
  const { id, name, engine, socket } = container;
  const title = engineTitle(engine);
  const graceS = graceOf(container, graceMs);
  const timeoutMs = graceS * 1_000 + engineNeedsMs;
  const path = `/containers/${id}/stop?t=${graceS}`;
  const answer = await ask(socket.path, { method: 'POST', path }, { timeoutMs, mostBytes });
  const failed = (
    outcome: Extract<ActResult, { ok: false }>['outcome'],
    detail: string,
    sudo = false,
    words = containerText.byHand(title),
  ): ActResult => ({ ok: false, outcome, detail, remedy: { words, command: stopCommand(engine, name, sudo) } });

  if (!answer.ok) {
    const { reason, message } = answer;
    if (reason === 'permission') {
      return failed('permission-denied', containerText.mayNotStop(title, name), true, containerText.asAdministrator);
    }
    if (reason === 'absent' || reason === 'refused') return failed('refused', containerText.engineGone(title, name));
    return failed('unknown', containerText.uncertain(title, name, reason === 'timeout' ? timeoutMs / 1_000 : message));
  }
  // 304: it had stopped already. Whether its port is free, the sockets say.
  if (answer.status === 204 || answer.status === 304) return { ok: true };
  if (answer.status === 404) {
    return { ok: false, outcome: 'already-gone', detail: containerText.gone(title, name), remedy: null };
  }
  const why = engineMessage(answer);
  if (answer.status === 401 || answer.status === 403) {
    return failed('permission-denied', containerText.refused(title, name, why), true, containerText.asAdministrator);
  }
  // A conflict is told before anything is done; after a fault of the engine's own, anything may have been.
  if (answer.status >= 400 && answer.status < 500) return failed('refused', containerText.refused(title, name, why));
  return failed('unknown', containerText.uncertain(title, name, why));
}
