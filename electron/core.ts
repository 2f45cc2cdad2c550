import { join } from 'node:path';
import { createHandlers, type DesktopActions } from './ipc/handlers.ts';
import { createRouter, type Router } from './ipc/router.ts';
import { iana, usualTimeLimitMs } from './registry/import/fetch-edition.ts';
import { createRegistryKeeper, type RegistryKeeper } from './registry/import/keeper.ts';
import { importInThread, usualLimits } from './registry/import/run-import.ts';
import { registryPlaces } from './registry-places.ts';
import type { Logger } from './shared/logger.ts';
import { createSystemStopper } from './stop/system-stopper.ts';
import { usualPace } from './watch/pace.ts';
import { startPollWorker } from './watch/start-poll-worker.ts';
import { createWatch, type Watch } from './watch/watch.ts';
import { usualPatienceMs } from './watch/watchdog.ts';

/** Everything behind the doors that stay open: the desktop and the browser. */
export interface Core {
  readonly router: Router;
  readonly watch: Watch;
  readonly registry: RegistryKeeper;
  close(): Promise<void>;
}

export interface CoreOptions {
  readonly log: Logger;
  readonly desktop?: DesktopActions;
}

/** Opens the core: registry, watch and router, wired once for every long-lived door. Starts to read at once. */
export function openCore({ log, desktop }: CoreOptions): Core {
  const places = registryPlaces();
  const workerFile = join(import.meta.dirname, 'poll-worker.js');
  const watch = createWatch({
    startWorker: (events) => startPollWorker(workerFile, { registry: places, pace: usualPace }, events),
    patienceMs: usualPatienceMs,
    setTimer: (action, delayMs) => {
      const timer = setTimeout(action, delayMs);
      return () => clearTimeout(timer);
    },
  });
  const registry = createRegistryKeeper({
    places,
    runImport: importInThread(join(import.meta.dirname, 'import-worker.js'), usualLimits),
    now: () => new Date(),
    place: iana,
    fetchLimitMs: usualTimeLimitMs,
    changed: () => watch.reloadRegistry(),
  });
  const handlers = createHandlers({
    registry,
    watch,
    openStopper: createSystemStopper,
    desktop: desktop ?? null,
  });
  return { router: createRouter(handlers, log), watch, registry, close: () => watch.close() };
}
