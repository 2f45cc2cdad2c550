import { join } from 'node:path';
import { loadFacts } from './facts/load-facts.ts';
import { factsFolder } from './files/package-root.ts';
import { createFinder } from './find/finder.ts';
import { createHandlers, type DesktopActions } from './ipc/handlers.ts';
import { createRouter, type Router } from './ipc/router.ts';
import { notebookPath } from './notebook/notebook-path.ts';
import { openNotebook } from './notebook/open-notebook.ts';
import type { NotebookStore } from './notebook/store.ts';
import { iana, usualTimeLimitMs } from './registry/import/fetch-edition.ts';
import { createRegistryKeeper, type RegistryKeeper } from './registry/import/keeper.ts';
import { importInThread, usualLimits } from './registry/import/run-import.ts';
import { registryPlaces } from './registry/registry-places.ts';
import type { Logger } from './shared/logger.ts';
import { setTimer } from './shared/set-timer.ts';
import { createSystemPortsReader } from './sockets/machine/machine-ports.ts';
import { createSystemProjectFilesReader } from './sockets/project-files.ts';
import { createSystemStopper } from './stop/system-stopper.ts';
import { createStoryteller } from './story/storyteller.ts';
import { usualPace } from './watch/pace.ts';
import { startPollWorker } from './watch/start-poll-worker.ts';
import { createWatch, type Watch } from './watch/watch.ts';
import { usualPatienceMs } from './watch/watchdog.ts';

/** Everything behind the doors that stay open: the desktop and the browser. */
export interface Core {
  readonly router: Router;
  readonly watch: Watch;
  readonly notebook: NotebookStore;
  readonly registry: RegistryKeeper;
  close(): Promise<void>;
}

export interface CoreOptions {
  readonly log: Logger;
  readonly desktop?: DesktopActions;
}

/** Opens the core: registry, watch, notebook and router, wired once for every long-lived door. Starts to read at once. */
export function openCore({ log, desktop }: CoreOptions): Core {
  const places = registryPlaces();
  const facts = loadFacts(factsFolder());
  const workerFile = join(import.meta.dirname, 'poll-worker.js');
  const watch = createWatch({
    startWorker: (events) => startPollWorker(workerFile, { registry: places, pace: usualPace }, events),
    patienceMs: usualPatienceMs,
    setTimer,
  });
  const registry = createRegistryKeeper({
    places,
    runImport: importInThread(join(import.meta.dirname, 'import-worker.js'), usualLimits),
    now: () => new Date(),
    place: iana,
    fetchLimitMs: usualTimeLimitMs,
    changed: () => watch.reloadRegistry(),
  });
  const notebook = openNotebook(notebookPath(), log);
  const handlers = createHandlers({
    registry,
    finder: createFinder({ registry: registry.current, facts }),
    watch,
    tellStory: createStoryteller({
      registry: registry.current,
      facts,
      readMachinePorts: createSystemPortsReader(),
      readProjectFiles: createSystemProjectFilesReader(),
    }),
    openStopper: createSystemStopper,
    desktop: desktop ?? null,
    notebook,
    now: () => new Date(),
  });
  return {
    router: createRouter(handlers, log),
    watch,
    notebook,
    registry,
    close() {
      notebook.close();
      return watch.close();
    },
  };
}
