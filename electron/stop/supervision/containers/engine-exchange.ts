import type { SocketAnswer, SocketRequest } from '../../../sockets/containers/ask-over-socket.ts';
import type { EngineSocket } from '../../../sockets/containers/find-engines.ts';

/** How container engines are spoken with. */
export interface EngineExchange {
  /** Those of this computer, whether they answer or not. Never throws. */
  readonly engines: () => readonly EngineSocket[];
  /** Never rejects. */
  readonly ask: (
    socketPath: string,
    request: SocketRequest,
    bounds: { readonly timeoutMs: number; readonly mostBytes: number },
  ) => Promise<SocketAnswer>;
}
