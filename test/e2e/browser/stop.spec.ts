import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, openRow, test } from '../../support/browser.ts';
import { accepts, isRunning } from '../../support/ports.ts';

/** A stop waits for the port to close and then watches it; a busy machine takes its time. */
const outcomeMs = 20_000;

const stopOn = (page: Page, port: number) => page.getByRole('group', { name: `Stop on tcp ${port}` });
const spoken = (page: Page) => page.locator('[aria-live]').first();

async function confirmFromRow(page: Page, port: number): Promise<Locator> {
  await openRow(page, port).hover();
  await openRow(page, port)
    .getByRole('button', { name: /^Stop / })
    .click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.getByRole('button', { name: 'Send SIGTERM' }).click();
  return stopOn(page, port);
}

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('stops from the row, by mouse, and keeps the outcome where the row was', async ({ portolan, listen }) => {
  const { port, pid } = await listen();
  await openRow(portolan, port).hover();
  await openRow(portolan, port)
    .getByRole('button', { name: `Stop node, pid ${pid}…` })
    .click();
  const stop = stopOn(portolan, port);
  await expect(stop.getByText(`Stop node, pid ${pid}?`)).toBeVisible();
  // Unfolded under its row, and the story is not opened.
  const row = await openRow(portolan, port).boundingBox();
  const panel = await stop.boundingBox();
  expect(panel?.y).toBeGreaterThanOrEqual((row?.y ?? 0) + (row?.height ?? 0) - 1);
  await expect(portolan.getByRole('region', { name: `Port ${port}` })).toHaveCount(0);
  expect(isRunning(pid)).toBe(true);

  await stop.getByRole('button', { name: 'Send SIGTERM' }).click();
  await expect(stop.getByText(`tcp ${port} is free`)).toBeVisible({ timeout: outcomeMs });
  expect(await accepts(port)).toBe(false);
  expect(isRunning(pid)).toBe(false);
  await expect(spoken(portolan)).toContainText(`tcp ${port} is free`);
  await stop.getByRole('button', { name: 'Close' }).click();
  await expect(stop).toHaveCount(0);
});

test('stops from the row by keyboard alone, and gives the focus back to the list', async ({ portolan, listen }) => {
  const { port, pid } = await listen();
  await portolan.getByRole('textbox', { name: /^Search/ }).fill(String(port));
  await expect(openRow(portolan, port)).toBeVisible();
  await portolan.keyboard.press('ArrowDown');
  await expect(portolan.getByRole('grid')).toBeFocused();
  // Given up once: nothing happens.
  await portolan.keyboard.press('Delete');
  await expect(portolan.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await portolan.keyboard.press('Enter');
  await expect(portolan.getByRole('grid')).toBeFocused();
  expect(isRunning(pid)).toBe(true);

  await portolan.keyboard.press('Delete');
  await expect(portolan.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await portolan.keyboard.press('Tab');
  await expect(portolan.getByRole('button', { name: 'Send SIGTERM' })).toBeFocused();
  await portolan.keyboard.press('Enter');
  const stop = stopOn(portolan, port);
  await expect(stop).toBeFocused();
  await expect(stop.getByText(`tcp ${port} is free`)).toBeVisible({ timeout: outcomeMs });
  await expect(stop).toBeFocused();
  expect(isRunning(pid)).toBe(false);
  await portolan.keyboard.press('Escape');
  await expect(stop).toHaveCount(0);
  await expect(portolan.getByRole('grid')).toBeFocused();
});

test('offers force to a process that ignores the signal, as a second act', async ({ portolan, listen }) => {
  const { port, pid } = await listen({ onTerminate: 'ignore' });
  const stop = await confirmFromRow(portolan, port);
  await expect(stop.getByText(/s left of \d+ s/)).toBeVisible();
  await expect(portolan.getByRole('row', { name: new RegExp(`^port ${port}, tcp, stopping…`) })).toBeVisible();
  await stop.getByRole('button', { name: 'Force stop…' }).click({ timeout: outcomeMs });
  expect(isRunning(pid)).toBe(true);
  await expect(portolan.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await stop.getByRole('button', { name: 'Send SIGKILL' }).click();
  await expect(stop.getByText(`tcp ${port} is free`)).toBeVisible({ timeout: outcomeMs });
  expect(isRunning(pid)).toBe(false);
  expect(await accepts(port)).toBe(false);
});

test('is one stop in two tabs that ask for the same, and survives a reload', async ({ portolan, listen }) => {
  const { port } = await listen({ onTerminate: 'ignore' });
  const other = await portolan.context().newPage();
  await other.goto(portolan.url());
  for (const page of [portolan, other]) {
    await openRow(page, port).hover();
    await openRow(page, port)
      .getByRole('button', { name: /^Stop / })
      .click();
  }
  await Promise.all([portolan, other].map((page) => page.getByRole('button', { name: 'Send SIGTERM' }).click()));
  for (const page of [portolan, other]) await expect(stopOn(page, port).getByText(/s left of \d+ s/)).toBeVisible();
  await other.reload();
  await expect(stopOn(other, port).getByText(/s left of \d+ s/)).toBeVisible();

  for (const page of [portolan, other]) {
    await expect(stopOn(page, port).getByText('did not stop within')).toBeVisible({ timeout: outcomeMs });
    await expect(stopOn(page, port)).toHaveCount(1);
  }
  await portolan.keyboard.press('x');
  const dialog = portolan.getByRole('dialog', { name: 'Stops so far' });
  await expect(dialog.getByRole('listitem').filter({ hasText: `tcp ${port}` })).toHaveCount(1);
  await portolan.keyboard.press('Escape');
  await stopOn(portolan, port).getByRole('button', { name: 'Close' }).click();
  await expect(stopOn(other, port)).toHaveCount(0);
});

test('tells an outcome whose row is gone above the list, after a reload too', async ({ portolan, listen }) => {
  const { port } = await listen();
  const stop = await confirmFromRow(portolan, port);
  await expect(stop.getByText(`tcp ${port} is free`)).toBeVisible({ timeout: outcomeMs });
  await portolan.reload();
  const strips = portolan.getByRole('region', { name: 'Stops' });
  await expect(strips.getByText(`tcp ${port} · node, pid`)).toBeVisible();
  // It is no news to the page that was loaded anew.
  await expect(spoken(portolan)).not.toContainText('is free');
});

test('remembers what was stopped, and how to start it again', async ({ portolan, listen, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { port } = await listen();
  const stop = await confirmFromRow(portolan, port);
  await expect(stop.getByText(`tcp ${port} is free`)).toBeVisible({ timeout: outcomeMs });
  await stop.getByRole('button', { name: 'Copy start command' }).click();
  await expect.poll(() => portolan.evaluate(() => navigator.clipboard.readText())).toMatch(/^cd \/ && \S*node -e '/);
  await portolan.getByRole('button', { name: 'More' }).click();
  await portolan.getByRole('button', { name: 'Stops so far' }).click();
  const dialog = portolan.getByRole('dialog', { name: 'Stops so far' });
  const record = dialog.getByRole('listitem').filter({ hasText: `tcp ${port}` });
  await expect(record).toContainText('freed');
  await expect(record.getByRole('button', { name: 'Copy start command' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Clear…' }).click();
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Forget' }).click();
  await expect(dialog.getByText('Nothing was stopped yet.')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no fault in plan, outcome and history that axe can find (${colorScheme})`, async ({ portolan, listen }) => {
    const { port } = await listen();
    await portolan.emulateMedia({ colorScheme });
    await openRow(portolan, port).hover();
    await openRow(portolan, port)
      .getByRole('button', { name: /^Stop / })
      .click();
    const stop = stopOn(portolan, port);
    await stop.getByText('Details').click();
    expect(await faults(portolan)).toEqual([]);
    await stop.getByRole('button', { name: 'Send SIGTERM' }).click();
    await expect(stop.getByText(`tcp ${port} is free`)).toBeVisible({ timeout: outcomeMs });
    expect(await faults(portolan)).toEqual([]);
    await portolan.keyboard.press('h');
    await expect(portolan.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
    expect(await faults(portolan)).toEqual([]);
  });
}

test('fits the narrow panel', async ({ page, served, listen }) => {
  await page.setViewportSize({ width: 380, height: 560 });
  const { port } = await listen({ address: '0.0.0.0' });
  await page.goto(served.address);
  await page.goto(`http://127.0.0.1:${served.port}/?view=panel`);
  await page.getByRole('textbox', { name: /^Search/ }).fill(String(port));
  await openRow(page, port).hover();
  await openRow(page, port)
    .getByRole('button', { name: /^Stop / })
    .click();
  const stop = stopOn(page, port);
  await stop.getByText('Details').click();
  for (const name of ['Cancel', 'Send SIGTERM']) {
    await expect(stop.getByRole('button', { name })).toBeVisible();
  }
  const overflows = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
          .length,
    );
  expect(await overflows()).toBe(0);
  await stop.getByRole('button', { name: 'Send SIGTERM' }).click();
  await expect(stop.getByText(`tcp ${port} is free`)).toBeVisible({ timeout: outcomeMs });
  expect(await overflows()).toBe(0);
});
