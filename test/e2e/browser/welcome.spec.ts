import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect } from '../../support/browser.ts';
import { ownData } from '../../support/own-data.ts';
import { type Served, startServing } from '../../support/portolan.ts';

const title = 'Welcome to Portolan';

/** Served to somebody who has never seen it. */
const test = base.extend<{ readonly fresh: Served & { readonly folder: string } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted off this pattern.
  fresh: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'portolan-fresh-'));
    const served = await startServing({ env: ownData(folder) });
    await use({ ...served, folder });
    await served.end();
    rmSync(folder, { recursive: true });
  },
});

function settingsOf({ folder }: { readonly folder: string }): string {
  const file = join(folder, 'portolan/settings.json');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

test('the first screen says what is read and what cannot be seen, and Enter leads to the ports for good', async ({
  page,
  fresh,
  listen,
}) => {
  const { port } = await listen();
  await page.goto(fresh.address);
  const welcome = page.getByRole('dialog', { name: title });
  await expect(welcome.getByRole('button', { name: 'Show my ports' })).toBeFocused();
  await expect(welcome).toContainText('Nothing leaves this computer');
  await expect(welcome).toContainText(/No owner is hidden from|hidden from \S+, usually because/);
  await expect(welcome.getByText(join(fresh.folder, 'portolan'), { exact: true })).toBeVisible();

  await page.keyboard.press('Enter');
  await expect(welcome).toBeHidden();
  await expect(page.getByRole('row', { name: new RegExp(`^port ${port}, tcp`) })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('row', { name: new RegExp(`^port ${port}, tcp`) })).toBeVisible();
  await expect(welcome).toBeHidden();
  expect(settingsOf(fresh)).toMatch(/"welcomed": ?true/);
});

test('Escape goes on as well, and the language that is chosen is kept', async ({ page, fresh }) => {
  await page.goto(fresh.address);
  const welcome = page.getByRole('dialog', { name: title });
  await welcome.getByLabel('Language').selectOption('sv');
  await expect.poll(() => settingsOf(fresh)).toMatch(/"language": ?"sv"/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('it waits while a story is shown that was asked for', async ({ page, fresh }) => {
  await page.goto(fresh.address);
  const welcome = page.getByRole('dialog', { name: title });
  await expect(welcome).toBeVisible();
  await page.goto(`http://127.0.0.1:${fresh.port}/#port/5432`);
  await expect(page.getByRole('region', { name: 'Port 5432' })).toBeVisible();
  await expect(welcome).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(welcome).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the first screen has no accessibility fault that axe can find (${colorScheme})`, async ({ page, fresh }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 590, height: 500 });
    await page.goto(fresh.address);
    await expect(page.getByRole('dialog', { name: title })).toContainText('sockets');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
}
