import { Notification } from 'electron';
import type { Logger } from '../../shared/logger.ts';
import type { NotificationAbility, Notifier } from './notifier.ts';

/** So many are kept: one that is let go can no longer be clicked (electron/electron#12690). */
const mostKept = 20;

/** The notifications of macOS and Windows, where Electron's have buttons. */
export function createElectronNotifier(log: Logger): Notifier {
  const available = Notification.isSupported();
  const ability: NotificationAbility = { available, actions: available };
  let shown: readonly Notification[] = [];
  return {
    ability: () => ability,
    onAbility: () => () => undefined,
    show({ title, body, actions, click }) {
      if (!available) return Promise.resolve(false);
      const notification = new Notification({
        title,
        body,
        actions: actions.map(({ label }) => ({ type: 'button', text: label })),
      });
      shown = [...shown, notification].slice(-mostKept);
      notification.on('click', () => click.perform());
      notification.on('action', ({ actionIndex }) => actions[actionIndex]?.perform());
      return new Promise((resolve) => {
        notification.once('show', () => resolve(true));
        notification.once('failed', (_event, error) => {
          log.warn(`a notification was not shown: ${error}`);
          resolve(false);
        });
        notification.show();
      });
    },
  };
}
