import type { Page } from '@playwright/test';
import type { Settings } from '../../../electron/shared/settings.ts';
import { test as base, expect } from '../../support/desktop.ts';
import type { ListenerProcess } from '../../support/listener-process.ts';
import {
  type NotificationDaemon,
  type ShownNotification,
  startNotificationDaemon,
} from '../../support/notification-daemon.ts';

const test = base.extend<{ readonly serveNotifications: () => Promise<NotificationDaemon> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern.
  serveNotifications: async ({}, use) => {
    const daemons: NotificationDaemon[] = [];
    await use(async () => {
      const daemon = await startNotificationDaemon();
      daemons.push(daemon);
      return daemon;
    });
    for (const daemon of daemons) daemon.stop();
  },
});

/** Longer than a burst is waited for, and one more reading. */
const quietMs = 5_000;

async function ready(page: Page): Promise<void> {
  await expect(page.getByRole('row').first()).toBeVisible();
}

function about(daemon: NotificationDaemon, { port }: Pick<ListenerProcess, 'port'>): readonly ShownNotification[] {
  return daemon.shown.filter(({ title, body }) => `${title} ${body}`.includes(`${port}`));
}

function change(page: Page, settings: Partial<Settings>): Promise<unknown> {
  return page.evaluate((given) => window.portolan?.call('changeSettings', { change: given }), settings);
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

test('a listener that other computers may reach is told once, and opens its story and its stop', async ({
  serveNotifications,
  launch,
  listen,
}) => {
  const daemon = await serveNotifications();
  const desktop = await launch();
  const page = await desktop.window();
  await ready(page);
  const listener = await listen({ address: '0.0.0.0' });
  await expect.poll(() => about(daemon, listener).length, { timeout: 15_000 }).toBe(1);
  const [notification] = about(daemon, listener);
  if (!notification) throw new Error('not told');
  expect(notification.title).toBe(`Other computers may reach port ${listener.port}`);
  expect(notification.body).toBe(
    `node, pid ${listener.pid}, listens on tcp ${listener.port} at every address of this computer. ` +
      'A firewall may still block others.',
  );
  expect(notification.actions).toEqual(['default', 'Open Portolan', '0', 'Story', '1', 'Stop…']);

  daemon.press(notification, 'Story');
  await expect(page.getByRole('region', { name: `Port ${listener.port}` })).toBeVisible();
  await wait(quietMs);
  expect(daemon.shown).toHaveLength(1);
});
