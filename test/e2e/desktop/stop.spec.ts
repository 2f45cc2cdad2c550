import type { Page } from '@playwright/test';
import { expect, holdsFocus, tabTo, test } from '../../support/desktop.ts';
import type { ListenerProcess } from '../../support/listener-process.ts';
import { accepts } from '../../support/ports.ts';
import { choose, findItem } from '../../support/tray-host.ts';

function row(page: Page, { port }: ListenerProcess) {
  return page.getByRole('row', { name: new RegExp(`^port ${port}, tcp\\b`) });
}

function button(page: Page, name: string | RegExp) {
  return page.getByRole('button', { name }).first();
}

function endOf({ child }: ListenerProcess): Promise<string | number | null> {
  return expect
    .poll(() => child.exitCode ?? child.signalCode, { timeout: 10_000 })
    .not.toBeNull()
    .then(() => child.exitCode ?? child.signalCode);
}

test('a listener is stopped from its row by mouse, with the plan before and the outcome after', async ({
  launch,
  listen,
}) => {
  const listener = await listen();
  const page = await (await launch()).window();
  await askToStop(page, listener);
  const stop = page.getByRole('group', { name: `Stop on tcp ${listener.port}` });
  await expect(stop).toContainText(`Stop node, pid ${listener.pid}?`);
  await expect(stop).toContainText('SIGTERM, which');
  expect(listener.child.exitCode ?? listener.child.signalCode).toBeNull();

  await stop.getByRole('button', { name: 'Send SIGTERM' }).click();
  await expect(row(page, listener)).toHaveAccessibleName(/stopping…/);
  expect(await endOf(listener)).toBe('SIGTERM');
  await expect(page.getByText(`tcp ${listener.port} is free: for`).first()).toBeVisible({ timeout: 15_000 });
  expect(await accepts(listener.port)).toBe(false);
});

test('a listener is stopped from its row by keyboard alone, forced in a second act', async ({ launch, listen }) => {
  const listener = await listen({ onTerminate: 'ignore' });
  const page = await (await launch()).window();
  await expect(row(page, listener)).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type(`${listener.port}`);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');

  await expect.poll(() => holdsFocus(page.getByRole('button', { name: 'Cancel' }))).toBe(true);
  await tabTo(page, button(page, 'Send SIGTERM'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Force stop…' })).toBeVisible({ timeout: 15_000 });
  expect(listener.child.signalCode).toBeNull();

  await tabTo(page, button(page, 'Force stop…'));
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Force node, pid ${listener.pid}, to end?`)).toBeVisible();
  await tabTo(page, button(page, 'Send SIGKILL'));
  await page.keyboard.press('Enter');
  expect(await endOf(listener)).toBe('SIGKILL');
  await expect(page.getByText(`tcp ${listener.port} is free: for`).first()).toBeVisible({ timeout: 15_000 });
});

test('a listener is stopped from its story by keyboard alone', async ({ launch, listen }) => {
  const listener = await listen();
  const page = await (await launch()).window();
  await expect(row(page, listener)).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type(`${listener.port}`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: `Port ${listener.port}` })).toBeVisible();
  await tabTo(page, button(page, new RegExp(`^Stop .*${listener.pid}`)));
  await page.keyboard.press('Enter');
  await expect.poll(() => holdsFocus(page.getByRole('button', { name: 'Cancel' }))).toBe(true);
  await tabTo(page, button(page, 'Send SIGTERM'));
  await page.keyboard.press('Enter');
  expect(await endOf(listener)).toBe('SIGTERM');
  const outcome = page.getByRole('group', { name: `Stop on tcp ${listener.port}` });
  await expect(outcome.first()).toContainText('is free', { timeout: 15_000 });
  await expect(outcome.first().getByRole('button', { name: 'Copy start command' })).toBeVisible();
});

test('a listener is stopped from the tray menu', async ({ hostTray, launch, listen }) => {
  const host = await hostTray();
  const listener = await listen();
  const desktop = await launch({ hidden: true });
  const tray = await host.item();
  const item = new RegExp(`^${listener.port} · `);
  await expect.poll(async () => findItem(await tray.menu(), item)).not.toBeNull();

  await choose(tray, item, 'Stop…');
  const page = await desktop.window();
  await expect(page.getByText(`pid ${listener.pid}?`)).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await tabTo(page, button(page, 'Send SIGTERM'));
  await page.keyboard.press('Enter');
  expect(await endOf(listener)).toBe('SIGTERM');
  await expect(page.getByText(`tcp ${listener.port} is free: for`).first()).toBeVisible({ timeout: 15_000 });
  await expect.poll(async () => findItem(await tray.menu(), item), { timeout: 10_000 }).toBeNull();
});

test('closing the window loses no stop, and quitting waits for its outcome', async ({ hostTray, launch, listen }) => {
  const host = await hostTray();
  const listener = await listen({ onTerminate: 'ignore' });
  const desktop = await launch();
  const tray = await host.item();
  const first = await desktop.window();
  await askToStop(first, listener);
  await first.getByRole('button', { name: 'Send SIGTERM' }).click();
  await expect(row(first, listener)).toHaveAccessibleName(/stopping…/);

  await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(() => first.isClosed()).toBe(true);
  await choose(tray, 'Open Portolan');
  const again = await desktop.window();
  await expect(row(again, listener)).toHaveAccessibleName(/stopping…/);

  await choose(tray, 'Quit');
  await expect(again.getByText(/quits as soon as/)).toBeVisible();
  expect(desktop.hasEnded()).toBe(false);
  expect(await desktop.ended()).toBe(0);

  const later = await (await launch({ userData: desktop.userData })).window();
  await expect(later.getByRole('row').first()).toBeVisible();
  await later.keyboard.press('x');
  const history = later.getByRole('dialog', { name: 'Stops so far' });
  await expect(history).toContainText('still held');
  await expect(history).toContainText('did not stop within 5 s');
});

test('the window and the panel that ask for the same process get one stop', async ({ hostTray, launch, listen }) => {
  const host = await hostTray();
  const listener = await listen({ onTerminate: 'count' });
  const desktop = await launch();
  const page = await desktop.window();
  await askToStop(page, listener);
  await (await host.item()).activate(1_200, 10);
  const panel = await desktop.panel();
  await askToStop(panel, listener);
  const confirm = (each: Page) => each.getByRole('button', { name: 'Send SIGTERM' });
  // A window behind another is not drawn, and a click with the mouse would wait for that.
  await Promise.all([page, panel].map((each) => confirm(each).dispatchEvent('click')));
  for (const each of [page, panel]) await expect(row(each, listener)).toHaveAccessibleName(/stopping…/);
  await expect(page.getByRole('button', { name: 'Force stop…' }).first()).toBeVisible({ timeout: 15_000 });
  expect(listener.terminations()).toBe(1);
});

async function askToStop(page: Page, listener: ListenerProcess): Promise<void> {
  // Of a list longer than the window, only what is in sight is drawn.
  await page.getByRole('textbox', { name: 'Search ports, programs, services' }).fill(`${listener.port}`);
  await row(page, listener).hover();
  await row(page, listener).getByRole('button', { name: /^Stop/ }).click();
  await expect(page.getByRole('button', { name: 'Send SIGTERM' })).toBeVisible();
}
