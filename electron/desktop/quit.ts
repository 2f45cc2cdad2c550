import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from 'electron';
import type { Logger } from '../shared/logger.ts';
import type { StopDesk } from '../stop/desk.ts';

/** However slow the core is to close, Quit quits. */
const longestCloseMs = 2_000;

/**
 * Quitting waits for stops that are under way, so that each outcome is seen and kept. Whoever quits again does not wait.
 * @param waiting is told how many stops are waited for
 */
export function settleBeforeQuit(
  app: Pick<App, 'on' | 'quit'>,
  stops: Pick<StopDesk, 'pending' | 'settled'>,
  waiting: (stops: number) => void,
): void {
  let asked = false;
  app.on('before-quit', (event) => {
    const pending = stops.pending();
    if (pending === 0 || asked) return;
    asked = true;
    event.preventDefault();
    waiting(pending);
    void stops.settled().then(() => app.quit());
  });
}

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
