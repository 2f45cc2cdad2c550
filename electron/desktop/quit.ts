import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from 'electron';
import type { Logger } from '../shared/logger.ts';

/** However slow the core is to close, Quit quits. */
const longestCloseMs = 2_000;

/** Closes the core before the process ends. */
export function closeOnQuit(app: App, close: () => Promise<void>, log: Logger): void {
  let closing = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    const late = sleep(longestCloseMs).then(() => log.warn(`the core did not close within ${longestCloseMs} ms`));
    Promise.race([close(), late])
      .catch((error: unknown) => log.error(`the core did not close: ${error}`))
      .finally(() => app.exit(0));
  });
}
