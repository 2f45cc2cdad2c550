import type { BridgeEvent, CallError, Reply } from '../electron/shared/bridge.ts';
import type { Response as Answer, Channel, Request } from '../electron/shared/contract.ts';
import type { Dictionary } from './text/english.ts';
import type { WindowBridge } from './window-bridge.ts';

export interface HttpDoor {
  readonly words: () => Dictionary['connection'];
  fetch(path: string, init: RequestInit): Promise<Response>;
  /** A stream whose messages are `BridgeEvent` as JSON. */
  openEvents(): EventSource;
  later(action: () => void, delayMs: number): void;
}

const openStream = 1;
const closedStream = 2;
const reopenAfterMs = 3_000;

/** The contract over loopback HTTP: one POST for each call, one event stream, which is opened again when it breaks. */
export function createHttpBridge({ words, fetch, openEvents, later }: HttpDoor): WindowBridge {
  const eventListeners = new Set<(event: BridgeEvent) => void>();
  const connectionListeners = new Set<(connected: boolean) => void>();
  let connected = true;
  let events: EventSource | null = null;

  function report(now: boolean): void {
    // Losing it again is told again: a call may have worked in between while the stream did not.
    if (now && connected) return;
    connected = now;
    for (const listener of connectionListeners) listener(now);
  }

  function open(): void {
    events?.close();
    const stream = openEvents();
    events = stream;
    stream.onopen = () => report(true);
    stream.onmessage = ({ data }) => {
      const event = JSON.parse(String(data)) as BridgeEvent;
      for (const listener of eventListeners) listener(event);
    };
    stream.onerror = () => {
      report(false);
      if (stream.readyState === closedStream) later(() => stream === events && open(), reopenAfterMs);
    };
  }

  async function call<C extends Channel>(channel: C, request: Request<C>): Promise<Reply<Answer<C>>> {
    let response: Response;
    try {
      const headers = { 'content-type': 'application/json' };
      response = await fetch(`/api/${channel}`, { method: 'POST', headers, body: JSON.stringify(request) });
    } catch {
      report(false);
      return failure('unreachable', words().unreachable);
    }
    if (events === null || events.readyState === openStream) report(true);
    const reply = await response.json().catch(() => null);
    return isReply<Answer<C>>(reply) ? reply : failure('failed', words().notUnderstood(response.status));
  }

  return {
    call,
    subscribe(listener) {
      eventListeners.add(listener);
      if (!events) open();
      return () => void eventListeners.delete(listener);
    },
    watchConnection(listener) {
      connectionListeners.add(listener);
      return () => void connectionListeners.delete(listener);
    },
    reconnect: open,
  };
}

function failure(code: CallError['code'], message: string): { readonly ok: false; readonly error: CallError } {
  return { ok: false, error: { code, message } };
}

function isReply<T>(value: unknown): value is Reply<T> {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  return value.ok === true ? 'value' in value : value.ok === false && 'error' in value;
}
