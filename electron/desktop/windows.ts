import { type BrowserWindow, nativeTheme, type Rectangle, type WebContents } from 'electron';
import type { Pages } from '../ipc/bind.ts';
import type { BridgeEvent } from '../shared/bridge.ts';
import type { Logger } from '../shared/logger.ts';
import { createFullWindow } from './full-window.ts';
import type { Memory } from './memory.ts';
import type { Page, View } from './page.ts';
import { createPanel, type Panel } from './panel.ts';
import { revivePage } from './revive-page.ts';
import { groundColor, windowOptions } from './window-options.ts';

type OpenSheet = Extract<BridgeEvent, { readonly type: 'open-sheet' }>;

export interface Windows extends Pages {
  /** Opens or raises the full window, on a port's story if one is given. */
  open(port: number | null): void;
  /** Opens or raises the full window on a port with its stop confirmation open. */
  openStop(port: number): void;
  /** Opens or raises the full window with the search for any port open. */
  openFind(): void;
  /** Opens or raises the full window with this sheet open. */
  openSheet(sheet: OpenSheet['sheet']): void;
  /** @param icon bounds of the tray icon; null where it was not the icon that asked, as with a global shortcut */
  togglePanel(icon: Rectangle | null): void;
  /** Whether there is any, in sight or not. */
  areOpen(): boolean;
  /** Calls back once the full window is in sight. */
  onceShown(callback: () => void): void;
  holdPanel(held: boolean): void;
  isInSight(): boolean;
  hidePanel(): void;
  /** Each is told now, and whenever the first window comes into sight or the last one goes out of it. */
  onSight(listener: (inSight: boolean) => void): void;
}

export interface WindowsDeps {
  readonly page: Page;
  readonly preload: string;
  readonly icon: string;
  readonly memory: Memory;
  readonly log: Logger;
}

/** The two windows, made when first wanted. */
export function createWindows({ page, preload, icon, memory, log }: WindowsDeps): Windows {
  let full: BrowserWindow | null = null;
  let panel: Panel | null = null;
  let greeting: (() => readonly BridgeEvent[]) | null = null;
  const sightListeners = new Set<(inSight: boolean) => void>();
  /** Pages that have subscribed, and what those that have not yet are to be told then. */
  const listening = new WeakSet<WebContents>();
  const waiting = new WeakMap<WebContents, BridgeEvent>();

  const all = () => [full, panel?.window ?? null].filter((window) => window !== null);
  const inSight = () => all().filter((window) => window.isVisible() && !window.isMinimized());
  const isInSight = () => inSight().length > 0;
  const tellSight = () => {
    for (const listener of sightListeners) listener(isInSight());
  };

  nativeTheme.on('updated', () => {
    for (const window of all()) window.setBackgroundColor(groundColor());
  });

  function load(window: BrowserWindow, view: View): void {
    const greet = () => {
      if (greeting === null || !listening.has(window.webContents)) return;
      for (const event of greeting()) tell(window.webContents, event);
    };
    const comeIntoSight = () => {
      greet();
      tellSight();
    };
    window.on('show', comeIntoSight);
    window.on('restore', comeIntoSight);
    window.on('hide', tellSight);
    window.on('minimize', tellSight);
    window.on('closed', tellSight);
    revivePage(window.webContents, { name: view, nowMs: Date.now, log });
    window.loadURL(page.address(view)).catch((error: unknown) => log.error(`the ${view} page did not load: ${error}`));
  }

  function openFull(): BrowserWindow {
    if (full !== null) {
      if (full.isMinimized()) full.restore();
      full.show();
      full.focus();
      return full;
    }
    const window = createFullWindow(windowOptions('window', preload, icon), memory);
    full = window;
    window.once('ready-to-show', () => window.show());
    window.once('closed', () => {
      full = null;
    });
    load(window, 'window');
    return window;
  }

  function openPanel(): Panel {
    if (panel !== null) return panel;
    const made = createPanel(windowOptions('panel', preload, icon), memory);
    panel = made;
    made.window.once('closed', () => {
      panel = null;
    });
    load(made.window, 'panel');
    return made;
  }

  function openFor(event: BridgeEvent): void {
    const { webContents } = openFull();
    if (listening.has(webContents)) tell(webContents, event);
    else waiting.set(webContents, event);
  }

  return {
    open: (port) => (port === null ? void openFull() : openFor({ type: 'show', port, stop: false })),
    openStop: (port) => openFor({ type: 'show', port, stop: true }),
    openFind: () => openFor({ type: 'find' }),
    openSheet: (sheet) => openFor({ type: 'open-sheet', sheet }),
    togglePanel: (icon) => openPanel().toggle(icon),
    areOpen: () => all().length > 0,
    onceShown(callback) {
      if (full?.isVisible()) callback();
      else full?.once('show', callback);
    },
    holdPanel: (held) => panel?.hold(held),
    hidePanel: () => panel?.window.hide(),
    owns: (contents) => all().some((window) => window.webContents === contents),
    pageListens(contents) {
      listening.add(contents);
      const event = waiting.get(contents);
      if (event === undefined) return;
      waiting.delete(contents);
      tell(contents, event);
    },
    broadcast(event) {
      for (const window of inSight()) tell(window.webContents, event);
    },
    greetWith(events) {
      greeting = events;
    },
    isInSight,
    onSight(listener) {
      sightListeners.add(listener);
      listener(inSight().length > 0);
    },
  };
}

function tell(contents: WebContents, event: BridgeEvent): void {
  contents.send('portolan:event', event);
}
