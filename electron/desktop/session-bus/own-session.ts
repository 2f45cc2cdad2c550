import { setTimer } from '../../shared/set-timer.ts';
import { busSockets } from './address.ts';
import { type BusConnection, connectBus } from './connect.ts';

/** A server that the bus must start first takes some seconds. */
const patienceMs = 10_000;

/** Connects to the session bus of whoever runs this process. Rejects where there is none. */
export function connectOwnSession(): Promise<BusConnection> {
  return connectBus(busSockets(process.env), { uid: process.getuid?.() ?? 0, patienceMs, setTimer });
}
