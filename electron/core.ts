import { join } from 'node:path';
import { loadFacts } from './facts/load-facts.ts';
import { createFinder } from './find/finder.ts';
import { createHandlers, type DesktopActions } from './ipc/handlers.ts';
import { createRouter, type Router } from './ipc/router.ts';
import { notebookPath } from './notebook/notebook-path.ts';
import { openNotebook } from './notebook/open-notebook.ts';
import type { NotebookStore } from './notebook/store.ts';
import { factsFolder, registryFile } from './package-root.ts';
import { loadRegistry } from './registry/load-registry.ts';
import type { Logger } from './shared/logger.ts';
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
  close(): Promise<void>;
}

export interface CoreOptions {
  readonly log: Logger;
  readonly desktop?: DesktopActions;
}

/** Opens the core: registry, watch, notebook and router, wired once for every long-lived door. Starts to read at once. */
export function openCore({ log, desktop }: CoreOptions): Core {
  const registry = loadRegistry(registryFile());
  const facts = loadFacts(factsFolder());
  const workerFile = join(import.meta.dirname, 'poll-worker.js');
  const watch = createWatch({
    startWorker: (events) => startPollWorker(workerFile, { registryFile: registryFile(), pace: usualPace }, events),
    patienceMs: usualPatienceMs,
    setTimer: (action, delayMs) => {
      const timer = setTimeout(action, delayMs);
      return () => clearTimeout(timer);
    },
  });
  const notebook = openNotebook(notebookPath(), log);
  const handlers = createHandlers({
    registry: () => registry,
    finder: createFinder({ registry, facts }),
    watch,
    tellStory: createStoryteller({
      registry: () => registry,
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
    close() {
      notebook.close();
      return watch.close();
    },
  };
}
