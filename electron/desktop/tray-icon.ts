import { join } from 'node:path';
import { Menu, type MenuItemConstructorOptions, nativeTheme, type Rectangle, Tray } from 'electron';
import { assertNever } from '../shared/known.ts';
import type { TrayIcon, TrayLook } from './tray.ts';
import { trayImage } from './tray-image.ts';
import type { TrayAction, TrayItem } from './tray-menu.ts';

export interface TrayIconDeps {
  /** The folder of the tray images. */
  readonly images: string;
  readonly platform: NodeJS.Platform;
  /** `XDG_CURRENT_DESKTOP`; empty where there is none. */
  readonly desktop: string;
  /** `icon`: its bounds, empty where the system does not tell. */
  perform(action: TrayAction, icon: Rectangle): void;
}

/** The tray icon of the system. The panel opens by a click where there is one, and from the menu everywhere. */
export function createTrayIcon({ images, platform, desktop, perform }: TrayIconDeps): TrayIcon {
  let look: TrayLook = 'plain';
  let menu = Menu.buildFromTemplate([]);
  const tray = new Tray(image());

  const act = (action: TrayAction) => perform(action, tray.getBounds());
  tray.on('click', () => act({ do: 'panel' }));
  // On macOS a menu that is set takes the left click as well, so that it is shown by hand instead.
  if (platform === 'darwin') tray.on('right-click', () => tray.popUpContextMenu(menu));
  nativeTheme.on('updated', () => tray.setImage(image()));

  function image(): string {
    return join(images, trayImage(look, { platform, desktop, dark: nativeTheme.shouldUseDarkColors }));
  }

  return {
    setLook(value) {
      look = value;
      tray.setImage(image());
    },
    setToolTip: (text) => tray.setToolTip(text),
    setMenu(items) {
      menu = Menu.buildFromTemplate(items.map((item) => menuItem(item, act)));
      if (platform !== 'darwin') tray.setContextMenu(menu);
    },
  };
}

function menuItem(item: TrayItem, act: (action: TrayAction) => void): MenuItemConstructorOptions {
  switch (item.type) {
    case 'note':
      return { label: item.label, enabled: false };
    case 'action':
      return { label: item.label, click: () => act(item.action) };
    case 'submenu':
      return { label: item.label, submenu: item.items.map((each) => menuItem(each, act)) };
    case 'separator':
      return { type: 'separator' };
    default:
      return assertNever(item);
  }
}
