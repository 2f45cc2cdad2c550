import type { Logger } from '../../shared/logger.ts';
import { setTimer } from '../../shared/set-timer.ts';
import { busSockets } from '../session-bus/address.ts';
import { connectBus } from '../session-bus/connect.ts';
import { createBusNotifier } from './bus-notifier.ts';
import { createElectronNotifier } from './electron-notifier.ts';
import type { Notifier } from './notifier.ts';

/** A server that the bus must start first takes some seconds. */
const patienceMs = 10_000;

/** The notifications of this system. @param icon an image file */
export function createSystemNotifier(platform: NodeJS.Platform, icon: string, log: Logger): Notifier {
  if (platform !== 'linux') return createElectronNotifier(log);
  const uid = process.getuid?.() ?? 0;
  const connect = () => connectBus(busSockets(process.env), { uid, patienceMs, setTimer });
  return createBusNotifier({ connect, icon, log });
}
