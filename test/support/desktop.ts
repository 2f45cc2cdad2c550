import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import type { Bridge } from '../../electron/shared/bridge.ts';
import type { SettingsChange } from '../../electron/shared/settings.ts';
import { type ListenerProcess, type ListenOptions, openListener } from './listener-process.ts';
import { ownData, settleIn } from './own-data.ts';
import { startTrayHost, type TrayHost } from './tray-host.ts';

declare global {
  interface Window {
    readonly portolan?: Bridge;
  }
}

/** Chromium refuses to run as root with its sandbox on. */
export const asRoot = process.platform === 'linux' && process.geteuid?.() === 0;

const root = resolve(import.meta.dirname, '../..');

export interface LaunchOptions {
  /** Start with the tray icon only. */
  readonly hidden?: boolean;
  /** Settings and windows of an earlier launch; default: a new folder. */
  readonly userData?: string;
  /** What was set before; default: the first screen was read. */
  readonly settings?: SettingsChange;
}

export interface Desktop {
  readonly app: ElectronApplication;
  readonly userData: string;
  window(): Promise<Page>;
  panel(): Promise<Page>;
  /** Whether the window with this page can be seen. */
  isVisible(page: Page): Promise<boolean>;
  hasEnded(): boolean;
  /** Resolves with the exit code once the app has ended. */
  ended(): Promise<number | null>;
}

interface Fixtures {
  /** Launches the built app; ends it after the test. */
  readonly launch: (options?: LaunchOptions) => Promise<Desktop>;
  /** Opens a listener in a process of its own; ends it after the test. */
  readonly listen: (options?: ListenOptions) => Promise<ListenerProcess>;
  /** Becomes the desktop's tray host; ends being it after the test. */
  readonly hostTray: () => Promise<TrayHost>;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern.
  launch: async ({}, use) => {
    const desktops: Desktop[] = [];
    await use(async (options = {}) => {
      const desktop = await launchDesktop(options);
      desktops.push(desktop);
      return desktop;
    });
    for (const { app, userData, hasEnded } of desktops) {
      if (!hasEnded()) await app.close();
      rmSync(userData, { recursive: true, force: true });
    }
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern.
  listen: async ({}, use) => {
    const listeners: ListenerProcess[] = [];
    await use(async (options) => {
      const listener = await openListener(options);
      listeners.push(listener);
      return listener;
    });
    await Promise.all(listeners.map((listener) => listener.end()));
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern.
  hostTray: async ({}, use) => {
    const hosts: TrayHost[] = [];
    await use(async () => {
      const host = await startTrayHost();
      hosts.push(host);
      return host;
    });
    for (const host of hosts) host.stop();
  },
});

export { expect } from '@playwright/test';

/**
 * Whether the page's own focus is on this element. Playwright's `toBeFocused` also asks that the window has the
 * system's focus, which nobody hands out on a display without a window manager.
 */
export function holdsFocus(element: Locator): Promise<boolean> {
  return element.evaluate((node) => node === node.ownerDocument.activeElement);
}

/** Goes on with Tab until the button has the focus; throws where Tab does not lead to it. */
export async function tabTo(page: Page, button: Locator): Promise<void> {
  await button.waitFor();
  for (let presses = 0; presses < 60; presses++) {
    if (await holdsFocus(button)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${button} cannot be reached by keyboard`);
}

export async function launchDesktop({ hidden = false, userData, settings }: LaunchOptions): Promise<Desktop> {
  const folder = userData ?? mkdtempSync(join(tmpdir(), 'portolan-desktop-'));
  const data = join(folder, 'data');
  settleIn(data, settings);
  const app = await _electron.launch({
    executablePath: electronProgram(),
    args: desktopArguments(folder, hidden),
    chromiumSandbox: !asRoot,
    // Nor is what the person's own desktop starts at login.
    env: { ...environment(), ...ownData(data), XDG_CONFIG_HOME: join(folder, 'config') },
  });
  const child = app.process();
  const ended = new Promise<number | null>((settle) => child.once('exit', settle));
  const pageOf = async (isPanel: boolean) => {
    const matches = (page: Page) => page.url().startsWith('app://') && page.url().includes('view=panel') === isPanel;
    const found = () => app.windows().find(matches);
    // A window may be told of before it has its address, and is not told of again.
    await expect.poll(() => found() !== undefined, { timeout: 30_000 }).toBe(true);
    const page = found();
    if (page === undefined) throw new Error('the window closed at once');
    return page;
  };
  return {
    app,
    userData: folder,
    window: () => pageOf(false),
    panel: () => pageOf(true),
    isVisible: async (page) => (await app.browserWindow(page)).evaluate((window) => window.isVisible()),
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    ended: () => ended,
  };
}

/** Starts the app once more, as a person or the system does; it hands over to the one that runs, and ends. */
export async function startAgain({ userData }: Desktop, ...words: readonly string[]): Promise<void> {
  const second = spawn(electronProgram(), [...desktopArguments(userData, false), ...words], { stdio: 'ignore' });
  const [code] = await once(second, 'exit');
  if (code !== 0) throw new Error(`the second start ended with ${code}`);
}

export function desktopArguments(userData: string, hidden: boolean): string[] {
  return [...(asRoot ? ['--no-sandbox'] : []), root, `--user-data-dir=${userData}`, ...(hidden ? ['--hidden'] : [])];
}

/** Found by file: requiring the package would start a download. */
export function electronProgram(): string {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist');
  const programs = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron'].map((name) =>
    join(folder, name),
  );
  const program = programs.find((file) => existsSync(file));
  if (program === undefined) throw new Error(`there is no Electron runtime in ${folder}`);
  return program;
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
