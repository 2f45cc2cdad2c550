import type { Logger } from '../../shared/logger.ts';
import { connectOwnSession } from '../session-bus/own-session.ts';
import { createBusNotifier } from './bus-notifier.ts';
import { createElectronNotifier } from './electron-notifier.ts';
import type { Notifier } from './notifier.ts';

/** The notifications of this system. @param icon an image file */
export function createSystemNotifier(platform: NodeJS.Platform, icon: string, log: Logger): Notifier {
  if (platform !== 'linux') return createElectronNotifier(log);
  return createBusNotifier({ connect: connectOwnSession, icon, log });
}
