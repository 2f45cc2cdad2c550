import { expect, holdsFocus, test } from '../../support/desktop.ts';
import { choose, findItem } from '../../support/tray-host.ts';

test('shows the ports in the menu of its tray icon', async ({ hostTray, launch, listen }) => {
  const host = await hostTray();
  const listener = await listen({ address: '0.0.0.0' });
  await launch({ hidden: true });
  const tray = await host.item();
  const label = new RegExp(`^${listener.port} · node\\b.* · any address$`);

  await expect
    .poll(async () => findItem(await tray.menu(), label)?.children.map((child) => child.label))
    .toEqual(['Story', 'Open in browser', 'Copy address', 'Pin to the top', 'Stop…']);
  expect(await tray.toolTip()).toMatch(/^Portolan: (At least )?\d+ ports? open, \d+ accepts? connections from outside/);
  expect(await tray.iconWidth()).toBeGreaterThanOrEqual(16);
  const [head, first] = (await tray.menu()).children;
  expect(head).toMatchObject({ enabled: false, label: expect.stringMatching(/ports? open/) });
  expect(first).toMatchObject({ enabled: true, label: 'Open Portolan' });

  await listener.end();
  await expect.poll(async () => findItem(await tray.menu(), label), { timeout: 5_000 }).toBeNull();
});

test('starts hidden, and opens the window from the menu', async ({ hostTray, launch }) => {
  const host = await hostTray();
  const desktop = await launch({ hidden: true });
  const tray = await host.item();
  expect(desktop.app.windows()).toEqual([]);

  await choose(tray, 'Open Portolan');
  const page = await desktop.window();
  await expect(page.getByRole('row').first()).toBeVisible();
  await expect.poll(() => desktop.isVisible(page)).toBe(true);
});

test('finds any port from the menu', async ({ hostTray, launch }) => {
  const host = await hostTray();
  const desktop = await launch({ hidden: true });
  const tray = await host.item();

  await choose(tray, 'Find a port…');
  const page = await desktop.window();
  const field = page.getByRole('combobox');
  await expect(field).toBeFocused();
  await field.fill('redsi');
  await expect(page.getByRole('option').first()).toContainText('6379');
  await field.press('Enter');
  await expect(page.getByRole('heading', { name: /6379/ })).toBeVisible();

  await choose(tray, 'Find a port…');
  await expect(field).toBeFocused();
});

test('keeps running in the tray when the window closes, and quits from the menu', async ({ hostTray, launch }) => {
  const host = await hostTray();
  const desktop = await launch();
  const tray = await host.item();
  const page = await desktop.window();
  await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(() => page.isClosed()).toBe(true);
  expect(await tray.toolTip()).toMatch(/^Portolan/);

  await choose(tray, 'Quit');
  expect(await desktop.ended()).toBe(0);
});

test('opens the panel with a click on the icon, and hides it when it loses the focus', async ({ hostTray, launch }) => {
  const host = await hostTray();
  const desktop = await launch({ hidden: true });
  const tray = await host.item();
  await tray.activate(1_200, 10);
  const panel = await desktop.panel();
  await expect.poll(() => desktop.isVisible(panel)).toBe(true);
  await expect(panel.getByRole('row').first()).toBeVisible();

  await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('blur'));
  await expect.poll(() => desktop.isVisible(panel)).toBe(false);

  await panel.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  await tray.activate(1_200, 10);
  await expect.poll(() => desktop.isVisible(panel)).toBe(true);
  await tray.activate(1_200, 10);
  await expect.poll(() => desktop.isVisible(panel)).toBe(false);
});

test('keeps the panel open while a confirmation in it waits', async ({ hostTray, launch }) => {
  const host = await hostTray();
  const desktop = await launch({ hidden: true });
  await (await host.item()).activate(1_200, 10);
  const panel = await desktop.panel();
  await expect.poll(() => desktop.isVisible(panel)).toBe(true);
  const blur = () => desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('blur'));

  expect(await panel.evaluate(() => window.portolan?.call('holdPanel', { held: true }))).toMatchObject({ ok: true });
  await blur();
  expect(await desktop.isVisible(panel)).toBe(true);
  await panel.evaluate(() => window.portolan?.call('holdPanel', { held: false }));
  await blur();
  expect(await desktop.isVisible(panel)).toBe(false);
});

test('opens the confirmation of a stop, and the story, from the menu', async ({ hostTray, launch, listen }) => {
  const host = await hostTray();
  const [first, second] = [await listen(), await listen()];
  const desktop = await launch({ hidden: true });
  const tray = await host.item();
  await expect.poll(async () => findItem(await tray.menu(), new RegExp(`^${second.port} · `))).not.toBeNull();

  await choose(tray, new RegExp(`^${first.port} · `), 'Stop…');
  const page = await desktop.window();
  await expect(page.getByText(`pid ${first.pid}?`)).toBeVisible();
  await expect.poll(() => holdsFocus(page.getByRole('button', { name: 'Cancel' }))).toBe(true);
  expect(first.child.exitCode ?? first.child.signalCode).toBeNull();

  await choose(tray, new RegExp(`^${second.port} · `), 'Story');
  await expect(page.getByRole('region', { name: `Port ${second.port}` })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
});

test('pauses and resumes from the menu, and says so in the window', async ({ hostTray, launch }) => {
  const host = await hostTray();
  const desktop = await launch();
  const tray = await host.item();
  const page = await desktop.window();
  await expect(page.getByRole('row').first()).toBeVisible();

  await choose(tray, 'Pause');
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible();
  await choose(tray, 'Resume');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('tells by icon, tooltip and menu what is new, and changes nothing while nothing changes', async ({
  hostTray,
  launch,
  listen,
}) => {
  test.setTimeout(120_000);
  const host = await hostTray();
  const known = await listen();
  await launch({ hidden: true });
  const tray = await host.item();
  const shows = (label: RegExp) => expect.poll(async () => findItem(await tray.menu(), label) !== null).toBe(true);
  await shows(new RegExp(`^${known.port} · node`));
  const plain = await tray.icon();

  const own = await listen();
  await shows(new RegExp(`^New: ${own.port} · node`));
  const withNew = await tray.icon();
  expect(await tray.toolTip()).toContain(`New: ${own.port} node`);

  const open = await listen({ address: '0.0.0.0' });
  await shows(new RegExp(`^Newly open: ${open.port} · node.* · any address`));
  const withReachable = await tray.icon();
  expect(await tray.toolTip()).toContain(`unless a firewall blocks it: ${open.port} node`);

  await choose(tray, 'Pause');
  await shows(/^Resume$/);
  const paused = await tray.icon();
  expect(new Set([plain, withNew, withReachable, paused]).size).toBe(4);
  await choose(tray, 'Resume');
  await expect.poll(() => tray.icon()).toBe(plain);
  expect(findItem(await tray.menu(), /^New/)).toBeNull();

  await choose(tray, new RegExp(`^${known.port} · `), 'Pin to the top');
  await shows(new RegExp(`^Pinned: ${known.port} · node`));
  // Two readings at least. What other programs of this machine open meanwhile is a change, and the wait begins anew.
  await expect(async () => {
    const before = tray.menuChanges();
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    expect(tray.menuChanges()).toBe(before);
  }).toPass({ timeout: 40_000 });
  const changes = tray.menuChanges();

  await known.end();
  await shows(/^Pinned, nothing found there \(1\)$/);
  expect(tray.menuChanges()).toBeGreaterThan(changes);
  await choose(tray, /^Pinned, nothing found there/, `${known.port}`, 'Unpin');
  await expect.poll(async () => findItem(await tray.menu(), /^Pinned/)).toBeNull();
});

test('opens the sheets of the window from the menu', async ({ hostTray, launch }) => {
  const host = await hostTray();
  const desktop = await launch({ hidden: true });
  const tray = await host.item();
  await choose(tray, 'Next free port…');
  const page = await desktop.window();
  await expect(page.getByRole('dialog')).toContainText('free port');
  await choose(tray, 'Settings…');
  await expect(page.getByRole('dialog')).toContainText('Settings');
});
