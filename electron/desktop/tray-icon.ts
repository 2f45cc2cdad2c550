import { join } from 'node:path';
import { Menu, type MenuItemConstructorOptions, nativeTheme, type Rectangle, Tray } from 'electron';
import { assertNever } from '../shared/known.ts';
import type { TrayIcon } from './tray.ts';
import type { TrayLook } from './tray-face.ts';
import { trayImage } from './tray-image.ts';
import type { TrayAction, TrayItem } from './tray-item.ts';

export interface TrayIconDeps {
  /** The folder of the tray images. */
  readonly images: string;
  readonly platform: NodeJS.Platform;
  /** `XDG_CURRENT_DESKTOP`; empty where there is none. */
  readonly desktop: string;
  /** `icon`: its bounds, empty where the system does not tell. */
  perform(action: TrayAction, icon: Rectangle): void;
  /** The person has the icon or its menu before them, as far as the system tells. */
  looked(): void;
}

export interface SystemTrayIcon extends TrayIcon {
  /** Looks anew for somebody who shows it. */
  renew(): void;
}

/** The tray icon of the system. The panel opens by a click where there is one, and from the menu everywhere. */
export function createTrayIcon({ images, platform, desktop, perform, looked }: TrayIconDeps): SystemTrayIcon {
  let image = imageOf('plain');
  let look: TrayLook = 'plain';
  let toolTip = '';
  let menu = Menu.buildFromTemplate([]);
  let tray = made();

  const act = (action: TrayAction) => {
    looked();
    perform(action, tray.getBounds());
  };
  nativeTheme.on('updated', drawImage);

  function made(): Tray {
    const icon = new Tray(image);
    icon.on('click', () => act({ do: 'panel' }));
    icon.on('right-click', () => {
      // On macOS a menu that is set takes the left click as well, so that it is shown by hand instead.
      if (platform === 'darwin') icon.popUpContextMenu(menu);
      looked();
    });
    return icon;
  }

  function imageOf(look: TrayLook): string {
    return join(images, trayImage(look, { platform, desktop, dark: nativeTheme.shouldUseDarkColors }));
  }

  function drawImage(): void {
    const next = imageOf(look);
    if (next === image) return;
    image = next;
    tray.setImage(image);
  }

  function drawMenu(): void {
    if (platform !== 'darwin') tray.setContextMenu(menu);
  }

  return {
    setLook(value) {
      look = value;
      drawImage();
    },
    setToolTip(text) {
      toolTip = text;
      tray.setToolTip(text);
    },
    setMenu(items) {
      menu = Menu.buildFromTemplate(items.map((item) => menuItem(item, act)));
      drawMenu();
    },
    renew() {
      tray.destroy();
      tray = made();
      tray.setToolTip(toolTip);
      drawMenu();
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
