import type { Logger } from '../../shared/logger.ts';
import { connectSessionBus } from '../session-bus/session-bus.ts';
import { createBusNotifier } from './bus-notifier.ts';
import { createElectronNotifier } from './electron-notifier.ts';
import type { Notifier } from './notifier.ts';

/** A server that the bus must start first takes some seconds. */
const patienceMs = 10_000;

/** The notifications of this system. @param icon an image file */
export function createSystemNotifier(platform: NodeJS.Platform, icon: string, log: Logger): Notifier {
  if (platform !== 'linux') return createElectronNotifier(log);
  return createBusNotifier({ connect: () => connectSessionBus(patienceMs), icon, log });
}
