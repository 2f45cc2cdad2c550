import type { Revelation } from '../../shared/stop.ts';
import type { Signal, SignalOrder, SignalResult } from '../process-control.ts';

export type ElevatedSignals =
  /** One result for each order. */
  | { readonly ok: true; readonly results: readonly SignalResult[] }
  /** `uncertain`: the helper was started, and what it did is not known. Of all others: nothing was signalled. */
  | { readonly ok: false; readonly reason: 'absent' | 'declined' | 'failed' | 'uncertain'; readonly message: string };

/**
 * Runs Portolan's small helper with administrator rights, each time through the system's own prompt. Nothing else of
 * Portolan ever runs so. Never rejects.
 */
export interface Elevator {
  /** Why this computer cannot ask for administrator rights, in words; null where it can. */
  readonly obstacle: string | null;
  /** Each process is verified again by the helper, immediately before it is signalled. */
  signal(orders: readonly SignalOrder[], signal: Signal): Promise<ElevatedSignals>;
  /** Who holds these sockets. @param keys `Socket.key` */
  reveal(keys: readonly string[]): Promise<Revelation>;
}
