import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  app,
  clipboard,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  shell,
} from 'electron';
import { openCore } from './core.ts';
import { serveApp } from './desktop/app-protocol.ts';
import { registerAppScheme } from './desktop/app-scheme.ts';
import { applicationMenu } from './desktop/application-menu.ts';
import { startWords } from './desktop/autostart.ts';
import { openDesktopSettings, withDesktop } from './desktop/desktop-settings.ts';
import { findEmbeddingHost } from './desktop/embedding-host.ts';
import { followSettings } from './desktop/follow-settings.ts';
import { hearLinks } from './desktop/hear-links.ts';
import { followLaunches, launch, openAtStart } from './desktop/launch.ts';
import { openLog } from './desktop/log.ts';
import { type Memory, openMemory } from './desktop/memory.ts';
import { explainMissingTray } from './desktop/missing-tray.ts';
import { openNotifications } from './desktop/notifications/open-notifications.ts';
import { createSystemNotifier } from './desktop/notifications/system-notifier.ts';
import { tryNotification } from './desktop/notifications/try-notification.ts';
import { openTray } from './desktop/open-tray.ts';
import { addressOrigin, createPage } from './desktop/page.ts';
import { followPower } from './desktop/power.ts';
import { closeOnQuit, settleBeforeQuit } from './desktop/quit.ts';
import { confinePages, confineSession } from './desktop/security.ts';
import type { BusConnection } from './desktop/session-bus/connect.ts';
import { connectSessionBus } from './desktop/session-bus/session-bus.ts';
import { desktopWords } from './desktop/text/words.ts';
import { awaitTrayHost, findTrayHost, type TrayHost } from './desktop/tray-host.ts';
import { askPortalForShortcuts } from './desktop/wayland.ts';
import { createWindows, type Windows } from './desktop/windows.ts';
import { outsideArchive } from './files/outside-archive.ts';
import { packageRoot } from './files/package-root.ts';
import { bindRouter } from './ipc/bind.ts';
import { readPageFiles } from './page-files.ts';
import { systemAddresses } from './probe/own-addresses.ts';
import { followSetting } from './settings/follow-setting.ts';
import { linkScheme } from './shared/deep-link.ts';

// Before the app is ready, when it can still be done: what Electron runs first is CommonJS when built, and so never waits.
registerAppScheme();
askPortalForShortcuts(app, process.env);

const development = !app.isPackaged && process.env['ELECTRON_RENDERER_URL'] !== undefined;
const folder = packageRoot();
const log = openLog(join(app.getPath('logs'), 'main.log'), development);
const page = createPage(development ? process.env['ELECTRON_RENDERER_URL'] : undefined);

/** For the page to ask for its first file, which it does at once or, as while it is developed, elsewhere. */
const longestWaitMs = 50;

const cited = new Set<string>();
const links = hearLinks(app, log);

confinePages({ app, page, shell, cited, ownAddresses: () => systemAddresses().map(({ address }) => address), log });
if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(fail);
else app.quit();

/** Never awaited at the top level: an ESM main that waits for `ready` there deadlocks (electron/electron#40719). */
async function start(): Promise<void> {
  const memory = openMemory(join(app.getPath('userData'), 'desktop.json'), log, () => new Date());
  const served = serveApp(protocol, readPageFiles(join(folder, 'out/renderer')), log);
  const windows = openPages(memory);
  followLaunches(app, windows, log);
  const hidden = openAtStart(startWords(app, process), windows, log);
  // The page's process starts when it has the page, and meanwhile there is time for all that follows here.
  if (!hidden) await Promise.race([served, sleep(longestWaitMs)]);
  const picture = outsideArchive(join(folder, 'resources/icons/portolan-256.png'));
  const notifier = createSystemNotifier(process.platform, picture, log);
  const desktop = openDesktopSettings();
  const core = openCore({
    log,
    desktop: {
      openWindow: windows.open,
      holdPanel: windows.holdPanel,
      hidePanel: windows.hidePanel,
      cite,
      tryNotification: () => tryNotification(notifier, windows),
    },
    desktopSettings: (own) => withDesktop(own, desktop),
    preferredLanguages: () => app.getPreferredSystemLanguages(),
    doorFolder: app.getPath('userData'),
  });
  followSettings({
    app,
    nativeTheme,
    globalShortcut,
    settings: core.settings,
    desktop,
    log,
    togglePanel: () => windows.togglePanel(null),
  });
  openNotifications({
    ...{ core, windows, notifier, desktop, log },
    programsFile: join(app.getPath('userData'), 'programs.json'),
  });
  settleBeforeQuit(app, core.stops, (stops) => windows.broadcast({ type: 'quitting', stops }));
  closeOnQuit(app, () => core.close(), log);
  followPower(powerMonitor, core.watch);
  drawMenu();
  followSetting(core.settings, 'language', drawMenu);
  windows.onSight((inSight) => core.watch.setWatched(inSight));
  bindRouter({
    ipcMain,
    router: core.router,
    watch: core.watch,
    notebook: core.notebook,
    registry: core.registry,
    stops: core.stops,
    stopLog: core.stopLog,
    history: core.history,
    settings: core.settings,
    pages: windows,
    isTrustedAddress: (url) => addressOrigin(url) === page.origin,
    log,
  });
  // Windows shows no notification of an app without the id that its shortcut has.
  if (process.platform === 'win32') app.setAppUserModelId('app.portolan');
  // Only an installed app may become the one that opens such links.
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme);
  links.follow(windows.open);
  await launch({
    app,
    hidden,
    windows,
    memory,
    findTrayHost: (attempts) => awaitTrayHost(attempts, { find: findHost, sleep: (durationMs) => sleep(durationMs) }),
    showTray: (host) =>
      openTray({
        ...{ sources: core, app, clipboard, shell, windows, host, log },
        images: join(folder, 'resources/icons/tray'),
        connectBus: connectTrayBus,
      }),
    explainMissingTray: () => explainMissingTray(dialog, log),
  });
}

function findHost(): Promise<TrayHost> {
  return findTrayHost(process.platform, {
    connect: connectTrayBus,
    findEmbeddingHost: () => findEmbeddingHost(process.env, homedir()),
  });
}

/** It is asked what is there, and starts nothing for that: it answers at once or hangs. */
function connectTrayBus(): Promise<BusConnection> {
  return connectSessionBus(2_000);
}

function openPages(memory: Memory): Windows {
  const windows = createWindows({
    page,
    preload: join(folder, 'out/preload/preload.cjs'),
    icon: join(folder, 'resources/icons/portolan-256.png'),
    memory,
    log,
  });
  confineSession(session.defaultSession, { page, onSaving: windows.holdPanel, log });
  return windows;
}

function drawMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(applicationMenu(process.platform, development)));
}

function cite(addresses: readonly string[]): void {
  for (const address of addresses) cited.add(address);
}

function fail(error: unknown): void {
  log.error(`Portolan could not start: ${error instanceof Error ? error.stack : error}`);
  dialog.showErrorBox(desktopWords.couldNotStart, error instanceof Error ? error.message : String(error));
  app.exit(1);
}
