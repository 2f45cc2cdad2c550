import type { MenuItemConstructorOptions } from 'electron';

/** The standard menu, for its shortcuts: on macOS it stands in the bar, elsewhere it is hidden until Alt is pressed. */
export function applicationMenu(platform: NodeJS.Platform, development: boolean): MenuItemConstructorOptions[] {
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
    ...(development ? ([{ role: 'toggleDevTools' }] as const) : []),
  ];
  return [
    platform === 'darwin' ? { role: 'appMenu' } : { label: '&File', submenu: [{ role: 'close' }, { role: 'quit' }] },
    { role: 'editMenu' },
    { label: '&View', submenu: view },
    ...(platform === 'darwin' ? ([{ role: 'windowMenu' }] as const) : []),
  ];
}
