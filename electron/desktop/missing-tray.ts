import type { Dialog } from 'electron';
import type { Logger } from '../shared/logger.ts';

/** Explains, without holding anything up, why the app has only a window here. */
export function explainMissingTray(dialog: Dialog, log: Logger): void {
  dialog
    .showMessageBox({
      type: 'info',
      title: 'Portolan',
      message: 'No place for a tray icon was found',
      detail:
        'Portolan works in its window, and closing the window quits it. On GNOME, the extension ' +
        '“AppIndicator and KStatusNotifierItem Support” adds a place for tray icons; start Portolan again after ' +
        'installing it. This message is shown once.',
      buttons: ['Continue'],
    })
    .catch((error: unknown) => log.warn(`the missing tray was not explained: ${error}`));
}
