import type { MenuItemConstructorOptions } from 'electron';
import type { DesktopWords } from './text/en.ts';
import { desktopWords } from './text/words.ts';

type Template = MenuItemConstructorOptions[];
type Words = DesktopWords['menu'];

/**
 * The standard menu, for its shortcuts: on macOS it stands in the bar, elsewhere it is hidden until Alt is pressed.
 * Every item is labelled here, since Electron knows its own in English only.
 */
export function applicationMenu(platform: NodeJS.Platform, development: boolean): Template {
  const words = desktopWords.menu;
  const onMac = platform === 'darwin';
  return [
    onMac ? { label: 'Portolan', submenu: appItems(words) } : { label: words.file, submenu: fileItems(words) },
    { label: words.edit, submenu: editItems(words) },
    { label: words.view, submenu: viewItems(words, development) },
    ...(onMac ? [{ label: words.window, role: 'window' as const, submenu: windowItems(words) }] : []),
  ];
}

function appItems(words: Words): Template {
  return [
    { role: 'about', label: words.about },
    { type: 'separator' },
    { role: 'services', label: words.services },
    { type: 'separator' },
    { role: 'hide', label: words.hide },
    { role: 'hideOthers', label: words.hideOthers },
    { role: 'unhide', label: words.showAll },
    { type: 'separator' },
    { role: 'quit', label: words.quit },
  ];
}

function fileItems(words: Words): Template {
  return [
    { role: 'close', label: words.close },
    { role: 'quit', label: words.quit },
  ];
}

function editItems(words: Words): Template {
  return [
    { role: 'undo', label: words.undo },
    { role: 'redo', label: words.redo },
    { type: 'separator' },
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
  ];
}

function viewItems(words: Words, development: boolean): Template {
  return [
    { role: 'resetZoom', label: words.actualSize },
    { role: 'zoomIn', label: words.zoomIn },
    { role: 'zoomOut', label: words.zoomOut },
    { type: 'separator' },
    { role: 'togglefullscreen', label: words.fullScreen },
    ...(development ? ([{ role: 'toggleDevTools' }] as const) : []),
  ];
}

function windowItems(words: Words): Template {
  return [
    { role: 'minimize', label: words.minimize },
    { role: 'zoom', label: words.zoom },
    { role: 'close', label: words.close },
    { type: 'separator' },
    { role: 'front', label: words.allToFront },
  ];
}
