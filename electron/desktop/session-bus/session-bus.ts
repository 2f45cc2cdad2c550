import { setTimer } from '../../shared/set-timer.ts';
import { busSockets } from './address.ts';
import { type BusConnection, connectBus } from './connect.ts';

/** Connects to the bus of this session. Rejects where it has none, or none that answers within `patienceMs`. */
export function connectSessionBus(patienceMs: number): Promise<BusConnection> {
  return connectBus(busSockets(process.env), { uid: process.getuid?.() ?? 0, patienceMs, setTimer });
}
