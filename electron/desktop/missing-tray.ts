import type { Dialog } from 'electron';
import type { Logger } from '../shared/logger.ts';
import { desktopWords } from './text/words.ts';

/** Explains, without holding anything up, why the app has only a window here. */
export function explainMissingTray(dialog: Dialog, log: Logger): void {
  const { message, detail, button } = desktopWords.missingTray;
  dialog
    .showMessageBox({ type: 'info', title: 'Portolan', message, detail, buttons: [button] })
    .catch((error: unknown) => log.warn(`the missing tray was not explained: ${error}`));
}
