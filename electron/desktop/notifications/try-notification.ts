import { alertText } from '../../alerts/text/alert-text.ts';
import type { Windows } from '../windows.ts';
import type { Notifier } from './notifier.ts';

/** Shows a notification because the person wants to see one. Resolves with whether the system took it. */
export function tryNotification(notifier: Pick<Notifier, 'show'>, windows: Pick<Windows, 'open'>): Promise<boolean> {
  const open = { label: alertText.open, perform: () => windows.open(null) };
  return notifier.show({ title: alertText.tryTitle, body: alertText.tryBody, click: open, actions: [open] });
}
