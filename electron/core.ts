import { join } from 'node:path';
import { loadFacts } from './facts/load-facts.ts';
import { ownDataFolder } from './files/data-folder.ts';
import { factsFolder } from './files/package-root.ts';
import { startThread } from './files/start-thread.ts';
import { createFinder } from './find/finder.ts';
import { findFreePort } from './find/free-port.ts';
import { historyFolder, openHistory, type PortHistory } from './history/open-history.ts';
import { openStopLog } from './history/open-stop-log.ts';
import { stopLogPath } from './history/stop-files.ts';
import type { StopLog } from './history/stop-log.ts';
import { createChartPorts } from './ipc/chart-ports.ts';
import { createHandlers, type DesktopActions } from './ipc/handlers.ts';
import { createRouter, type Router } from './ipc/router.ts';
import { notebookPath } from './notebook/notebook-path.ts';
import { openNotebook } from './notebook/open-notebook.ts';
import type { NotebookStore } from './notebook/store.ts';
import { usualConnection } from './probe/attempt-connection.ts';
import { tryBinding } from './probe/bind-port.ts';
import { checkReachability } from './probe/check-reachability.ts';
import { systemAddresses } from './probe/own-addresses.ts';
import { iana, usualTimeLimitMs } from './registry/import/fetch-edition.ts';
import { createRegistryKeeper, type RegistryKeeper } from './registry/import/keeper.ts';
import { importInThread, usualLimits } from './registry/import/run-import.ts';
import { registryPlaces } from './registry/registry-places.ts';
import { followLanguage } from './settings/follow-language.ts';
import { followSetting } from './settings/follow-setting.ts';
import { openSettings } from './settings/open-settings.ts';
import { settingsPath } from './settings/settings-path.ts';
import type { SettingsStore } from './settings/store.ts';
import { lazy } from './shared/lazy.ts';
import type { Logger } from './shared/logger.ts';
import { setTimer } from './shared/set-timer.ts';
import { spokenLanguage } from './shared/speech.ts';
import { usualPatienceMs } from './shared/watchdog.ts';
import { createSystemPortsReader, type ReadMachinePorts } from './sockets/machine/machine-ports.ts';
import { createSystemProjectFilesReader } from './sockets/project-files.ts';
import { createStopDesk, type StopDesk } from './stop/desk.ts';
import { createStopThread } from './stop/thread/stop-thread.ts';
import { createStoryteller } from './story/storyteller.ts';
import { paceOf } from './watch/pace.ts';
import type { PollWorkerData } from './watch/poll-messages.ts';
import { createPortChanges, type PortChanges } from './watch/port-changes.ts';
import { createWatch, type Watch } from './watch/watch.ts';

/** Everything behind the doors that stay open: the desktop and the browser. */
export interface Core {
  readonly router: Router;
  readonly watch: Watch;
  readonly portChanges: PortChanges;
  readonly notebook: NotebookStore;
  readonly registry: RegistryKeeper;
  readonly stops: StopDesk;
  readonly stopLog: Pick<StopLog, 'subscribe'>;
  readonly history: Pick<PortHistory, 'subscribe'>;
  readonly settings: SettingsStore;
  readonly readMachinePorts: ReadMachinePorts;
  /** Gives up stops that are under way: wait for `stops.settled()` first. */
  close(): Promise<void>;
}

export interface CoreOptions {
  readonly log: Logger;
  readonly desktop?: DesktopActions;
  /** Joins to the settings what the desktop says of them. */
  readonly desktopSettings?: (own: SettingsStore) => SettingsStore;
  /** The languages of the system, as BCP 47 tags, the dearest first. */
  readonly preferredLanguages: () => readonly string[];
  /** Where the door keeps files of its own. */
  readonly doorFolder?: string;
}

/** Opens the core: registry, watch, notebook and router, wired once for every long-lived door. Starts to read at once. */
export function openCore({ log, desktop, desktopSettings, preferredLanguages, doorFolder }: CoreOptions): Core {
  const ownSettings = openSettings(settingsPath(), log);
  const settings = desktopSettings?.(ownSettings) ?? ownSettings;
  // First of all: whatever follows may have something to say.
  followLanguage(settings, preferredLanguages, (language) => watch.setLanguage(language));
  const places = registryPlaces();
  // No start needs them. Where they cannot be read, each answer that does says so.
  const facts = lazy(() => loadFacts(factsFolder()));
  const pace = () => paceOf(settings.get().settings.pollIntervalMs);
  const watch = createWatch({
    startWorker(events) {
      const data: PollWorkerData = { registry: places, pace: pace(), language: spokenLanguage() };
      return startThread(builtFile('poll-worker.js'), data, events);
    },
    patienceMs: usualPatienceMs,
    setTimer,
  });
  const registry = createRegistryKeeper({
    places,
    runImport: importInThread(builtFile('import-worker.js'), usualLimits),
    now: () => new Date(),
    place: iana,
    fetchLimitMs: usualTimeLimitMs,
    changed: () => watch.reloadRegistry(),
  });
  const notebook = openNotebook(notebookPath(), log);
  const stopThread = createStopThread({
    start: (events) => startThread(builtFile('stop-worker.js'), null, events),
    setTimer,
  });
  const stopLog = openStopLog(stopLogPath(), log);
  const history = openHistory({
    folder: historyFolder(),
    watch,
    stopLog,
    bounds: () => settings.get().settings.history,
    serviceOf: (port, transport) => registry.current().label(port, transport).name,
    log,
  });
  const stops = createStopDesk({
    stopper: stopThread,
    ownGraceMs: () => settings.get().settings.graceMs,
    log: stopLog,
    now: () => new Date(),
    // The watch tells its own failures.
    ended: () => void watch.refresh().catch(() => undefined),
  });
  watch.subscribe((event) => {
    const { snapshot } = watch.state();
    if (event.type !== 'checked' && snapshot) stops.follow(snapshot);
  });
  const readMachinePorts = createSystemPortsReader();
  followSetting(settings, 'pollIntervalMs', () => watch.setPace(pace()));
  const handlers = createHandlers({
    registry,
    finder: createFinder({ registry: registry.current, facts }),
    watch,
    tellStory: createStoryteller({
      registry: registry.current,
      facts,
      readMachinePorts,
      readProjectFiles: createSystemProjectFilesReader(),
    }),
    stops,
    stopLog,
    history,
    desktop: desktop ?? null,
    notebook,
    settings,
    chartPorts: createChartPorts({ registry: registry.current, facts, readMachinePorts }),
    findFreePort: async (question, snapshot) => {
      const privileged = process.geteuid?.() === 0;
      const machine = await readMachinePorts();
      const knowledge = { snapshot, machine, registry: registry.current(), facts: facts(), privileged };
      return findFreePort(question, knowledge, tryBinding);
    },
    checkReachability: (port, read) =>
      checkReachability(port, read, {
        ...usualConnection,
        addresses: systemAddresses,
        now: () => new Date(),
      }),
    folders: [ownDataFolder(), ...(doorFolder === undefined ? [] : [doorFolder])],
    now: () => new Date(),
  });
  return {
    router: createRouter(handlers, log),
    watch,
    portChanges: createPortChanges(watch),
    notebook,
    registry,
    stops,
    stopLog,
    history,
    settings,
    readMachinePorts,
    async close() {
      stopLog.close();
      // The notebook and the settings write what was asked for just before.
      await Promise.all([history.close(), watch.close(), stopThread.close(), notebook.close(), ownSettings.close()]);
    },
  };
}

function builtFile(name: string): string {
  return join(import.meta.dirname, name);
}
