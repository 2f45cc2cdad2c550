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
/** The first reading of an app that has no window to show it. */
const readMs = 4_000;

async function ready(page: Page): Promise<void> {
  await expect(page.getByRole('row').first()).toBeVisible();
}

/** Others on this computer may open ports too: only these are the test's. */
function about(daemon: NotificationDaemon, { port }: Pick<ListenerProcess, 'port'>): readonly ShownNotification[] {
  return daemon.shown.filter(({ title, body }) => `${title} ${body}`.includes(`${port}`));
}

function one(daemon: NotificationDaemon, listener: Pick<ListenerProcess, 'port'>, index = 0): ShownNotification {
  const notification = about(daemon, listener)[index];
  if (notification === undefined) throw new Error(`port ${listener.port} was not told`);
  return notification;
}

function change(page: Page, settings: Partial<Settings>): Promise<unknown> {
  return page.evaluate((given) => window.portolan?.call('changeSettings', { change: given }), settings);
}

/** Told by the core: a list under the pointer keeps what is new to itself. */
async function knows(page: Page, { port }: Pick<ListenerProcess, 'port'>): Promise<void> {
  const state = () => page.evaluate(async () => JSON.stringify(await window.portolan?.call('state', {})));
  await expect.poll(state, { timeout: 15_000 }).toContain(`"port":${port},`);
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
  const notification = one(daemon, listener);
  expect(notification.title).toBe(`Other computers may reach port ${listener.port}`);
  expect(notification.body).toBe(
    `node, pid ${listener.pid}, listens on tcp ${listener.port} at every address of this computer. ` +
      'A firewall may still block others.',
  );
  expect(notification.actions).toEqual(['default', 'Open Portolan', '0', 'Story', '1', 'Stop…']);

  daemon.press(notification, 'Story');
  await expect(page.getByRole('region', { name: `Port ${listener.port}` })).toBeVisible();
  await wait(quietMs);
  expect(about(daemon, listener)).toHaveLength(1);
});

test('Stop… in a notification opens the window on that plan, and stops nothing by itself', async ({
  serveNotifications,
  hostTray,
  launch,
  listen,
}) => {
  const daemon = await serveNotifications();
  const host = await hostTray();
  const desktop = await launch({ hidden: true });
  await (await host.item()).menu();
  await wait(readMs);
  const listener = await listen({ address: '0.0.0.0' });
  await expect.poll(() => about(daemon, listener).length, { timeout: 15_000 }).toBe(1);

  daemon.press(one(daemon, listener), 'Stop…');
  const page = await desktop.window();
  await expect(page.getByText(`pid ${listener.pid}?`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send SIGTERM' })).toBeVisible();
  expect(listener.child.exitCode ?? listener.child.signalCode).toBeNull();
});

test('a click on a notification opens the story in a window that was not there', async ({
  serveNotifications,
  hostTray,
  launch,
  listen,
}) => {
  const daemon = await serveNotifications();
  const host = await hostTray();
  const desktop = await launch({ hidden: true });
  await (await host.item()).menu();
  await wait(readMs);
  const listener = await listen({ address: '0.0.0.0' });
  await expect.poll(() => about(daemon, listener).length, { timeout: 15_000 }).toBe(1);
  expect(desktop.app.windows()).toEqual([]);

  daemon.click(one(daemon, listener));
  const page = await desktop.window();
  await expect(page.getByRole('region', { name: `Port ${listener.port}` })).toBeVisible();
});

test('ten listeners at once are one notification', async ({ serveNotifications, launch, listen }) => {
  const daemon = await serveNotifications();
  const page = await (await launch()).window();
  await ready(page);
  const listeners = await Promise.all(Array.from({ length: 10 }, () => listen({ address: '0.0.0.0' })));
  const ours = () =>
    daemon.shown.filter((each) => listeners.some(({ port }) => about(daemon, { port }).includes(each)));
  await expect.poll(() => ours().length, { timeout: 20_000 }).toBe(1);
  await wait(quietMs);
  expect(ours()).toHaveLength(1);
  const [notification] = ours();
  expect(notification?.title).toMatch(/^Other computers may reach 1\d more ports: (\d+, ){5}…$/);
  expect(notification?.body).toMatch(/and \d more$/);
  // About ten ports: which one would be stopped?
  expect(notification?.actions).toEqual(['default', 'Open Portolan']);
});

test('by default nothing is told of this computer alone, nor of what Portolan itself opens', async ({
  serveNotifications,
  launch,
  listen,
}) => {
  const daemon = await serveNotifications();
  const desktop = await launch();
  const page = await desktop.window();
  await ready(page);
  const local = await listen();
  await knows(page, local);
  await change(page, {
    alerts: { enabled: true, quietHours: null, rules: [{ id: 'all', enabled: true, when: 'anything-opens' }] },
  });
  const ownPort = await desktop.app.evaluate(async () => {
    const { createServer } = process.getBuiltinModule('node:net');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  });
  expect(ownPort).toBeGreaterThan(0);
  await knows(page, { port: ownPort });
  await wait(quietMs);
  expect([...about(daemon, local), ...about(daemon, { port: ownPort })]).toEqual([]);
  // The rule does tell of others.
  const other = await listen();
  await expect.poll(() => about(daemon, other).length, { timeout: 15_000 }).toBe(1);
});

test('a rule that was made by key for a port that is not open tells when it opens and when it closes', async ({
  serveNotifications,
  launch,
  listen,
}) => {
  const daemon = await serveNotifications();
  const page = await (await launch()).window();
  await ready(page);
  const port = 28_731;
  await page.keyboard.press('/');
  await page.keyboard.type(`${port}`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: `Port ${port}` })).toBeVisible();
  await page.getByRole('region', { name: `Port ${port}` }).focus();
  await page.keyboard.press('w');
  const dialog = page.getByRole('dialog', { name: `Tell me when port ${port}…` });
  await dialog.getByRole('checkbox', { name: 'opens' }).check();
  await dialog.getByRole('checkbox', { name: 'closes' }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: `Watched: tell me when port ${port}…` })).toBeVisible();

  const listener = await listen({ port });
  await expect
    .poll(() => about(daemon, { port }).map(({ title }) => title), { timeout: 15_000 })
    .toEqual([`Port ${port} opened`]);
  await listener.end();
  await expect
    .poll(() => about(daemon, { port }).map(({ title }) => title), { timeout: 20_000 })
    .toEqual([`Port ${port} opened`, `Port ${port} closed`]);
  expect(one(daemon, { port }, 1).actions).toEqual(['default', 'Open Portolan', '0', 'Story']);
});

test('a server that is started anew on its port does not nag', async ({ serveNotifications, launch, listen }) => {
  const daemon = await serveNotifications();
  const page = await (await launch()).window();
  await ready(page);
  const first = await listen({ address: '0.0.0.0' });
  await expect.poll(() => about(daemon, first).length, { timeout: 15_000 }).toBe(1);
  const { port } = first;
  let server = first;
  for (let round = 0; round < 2; round++) {
    await server.end();
    await wait(2_500);
    server = await listen({ address: '0.0.0.0', port });
    await wait(2_500);
  }
  await wait(quietMs);
  expect(about(daemon, first)).toHaveLength(1);
});

test('quiet hours hold everything back until they end, and then it is told together', async ({
  serveNotifications,
  launch,
  listen,
}) => {
  const daemon = await serveNotifications();
  const page = await (await launch()).window();
  await ready(page);
  const rules = [{ id: 'newly-reachable', enabled: true, when: 'newly-reachable' as const }];
  await change(page, { alerts: { enabled: true, quietHours: { from: timeOfDay(-60), to: timeOfDay(60) }, rules } });
  const listeners = [await listen({ address: '0.0.0.0' }), await listen({ address: '0.0.0.0' })];
  await wait(quietMs);
  expect(daemon.shown).toEqual([]);
  await change(page, { alerts: { enabled: true, quietHours: null, rules } });
  await expect.poll(() => daemon.shown.length).toBe(1);
  expect(daemon.shown[0]?.title).toMatch(/^\d+ changes since \d\d:\d\d$/);
  for (const { port } of listeners) expect(daemon.shown[0]?.body).toContain(`tcp ${port} became reachable`);
});

test('the settings try a notification, and say that nothing shows any', async ({ serveNotifications, launch }) => {
  const desktop = await launch();
  const page = await desktop.window();
  await ready(page);
  await page.keyboard.press('Control+,');
  const section = page.getByRole('region', { name: 'Alerts' });
  await expect(section).toContainText('Nothing on this system shows notifications now.');
  await section.getByRole('button', { name: 'Try a notification' }).click();
  await expect(section).toContainText('The system did not take it');

  const daemon = await serveNotifications();
  await expect(section).not.toContainText('Nothing on this system shows notifications now.');
  await section.getByRole('button', { name: 'Try a notification' }).click();
  await expect(section).toContainText('The system took it.');
  expect(daemon.shown.map(({ title }) => title)).toEqual(['This is how Portolan tells you']);

  await section.getByRole('checkbox', { name: 'Quiet hours' }).check();
  await section.getByLabel('From', { exact: true }).focus();
  await page.keyboard.type('0815PM');
  await expect
    .poll(() => page.evaluate(async () => JSON.stringify(await window.portolan?.call('settings', {}))))
    .toContain('"quietHours":{"from":"20:15","to":"07:00"}');
});

test('what comes of a stop is told when no window is in sight, and only then', async ({
  serveNotifications,
  hostTray,
  launch,
  listen,
}) => {
  const daemon = await serveNotifications();
  await hostTray();
  const listeners = [await listen({ onTerminate: 'ignore' }), await listen({ onTerminate: 'ignore' })];
  const desktop = await launch();
  const page = await desktop.window();
  await ready(page);
  const outcomes = () => daemon.shown.filter(({ title }) => title.startsWith('Stop of'));
  for (const [index, listener] of listeners.entries()) {
    await page.getByRole('textbox', { name: 'Search ports, programs, services' }).fill(`${listener.port}`);
    const row = page.getByRole('row', { name: new RegExp(`^port ${listener.port},`) });
    await row.hover();
    await row.getByRole('button', { name: /^Stop/ }).click();
    await page.getByRole('button', { name: 'Send SIGTERM' }).click();
    await expect(row).toHaveAccessibleName(/stopping…/);
    if (index === 1) await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    else {
      await expect(page.getByRole('button', { name: 'Force stop…' })).toBeVisible({ timeout: 15_000 });
      expect(outcomes()).toEqual([]);
      continue;
    }
    await expect.poll(() => outcomes().length, { timeout: 15_000 }).toBe(1);
    const [told] = outcomes();
    expect(told?.title).toBe(`Stop of node on tcp ${listener.port}`);
    expect(told?.body).toContain('did not stop within');
  }
});

/** `HH:MM`, so many minutes from now. */
function timeOfDay(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000).toTimeString().slice(0, 5);
}
