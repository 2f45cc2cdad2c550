import type { Bridge } from '../electron/shared/bridge.ts';

/** A bridge that also tells when the way to the core breaks and when it is back. */
export interface WindowBridge extends Bridge {
  /** Returns the way to end the subscription. Told on each loss, and once on each return. */
  watchConnection(listener: (connected: boolean) => void): () => void;
  /** Tries at once to open the way again. */
  reconnect(): void;
}
