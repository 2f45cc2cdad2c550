import { type BrowserWindowConstructorOptions, nativeTheme } from 'electron';
import type { View } from './page.ts';

/** The grounds of the page, so that a window is never white before its page has drawn. */
export function groundColor(): string {
  return nativeTheme.shouldUseDarkColors ? '#11161d' : '#faf8f3';
}

const shapes: Readonly<Record<View, BrowserWindowConstructorOptions>> = {
  window: { width: 1180, height: 760, minWidth: 560, minHeight: 420 },
  panel: {
    width: 380,
    height: 520,
    frame: false,
    resizable: false,
    maximizable: false,
    minimizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
  },
};

export function windowOptions(view: View, preload: string, icon: string): BrowserWindowConstructorOptions {
  return {
    ...shapes[view],
    title: 'Portolan',
    icon,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: groundColor(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // The spelling dictionaries would come from the network.
      spellcheck: false,
    },
  };
}
