import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, holdsFocus, startAgain, test } from '../../support/desktop.ts';

const title = 'Welcome to Portolan';
const never = { settings: {} };

test('the first window welcomes once; Enter leads to the ports, and the next start begins there', async ({
  hostTray,
  launch,
  listen,
}) => {
  await hostTray();
  const { port } = await listen();
  const desktop = await launch(never);
  const page = await desktop.window();
  const welcome = page.getByRole('dialog', { name: title });
  const go = welcome.getByRole('button', { name: 'Show my ports' });
  await expect(go).toBeVisible();
  expect(await holdsFocus(go)).toBe(true);
  // The notebook's folder, and that of the windows and the log.
  await expect(welcome.getByText(join(desktop.userData, 'data/portolan'), { exact: true })).toBeVisible();
  await expect(welcome.getByText(desktop.userData, { exact: true })).toBeVisible();

  await go.press('Enter');
  await expect(welcome).toBeHidden();
  await expect(page.getByRole('row', { name: new RegExp(`^port ${port}, tcp`) })).toBeVisible();
  await expect
    .poll(() => readFileSync(join(desktop.userData, 'data/portolan/settings.json'), 'utf8'))
    .toMatch(/"welcomed": ?true/);
  await desktop.app.close();

  const later = await (await launch({ userData: desktop.userData })).window();
  await expect(later.getByRole('row').first()).toBeVisible();
  await expect(later.getByRole('dialog')).toBeHidden();
});

test('a link to a story is shown first, and the welcome waits', async ({ hostTray, launch }) => {
  await hostTray();
  const desktop = await launch(never);
  const page = await desktop.window();
  const welcome = page.getByRole('dialog', { name: title });
  await expect(welcome).toBeVisible();
  await startAgain(desktop, 'portolan://port/5432');
  await expect(page.getByRole('region', { name: 'Port 5432' })).toBeVisible();
  await expect(welcome).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(welcome).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the welcome has no accessibility fault that axe can find (${colorScheme})`, async ({ hostTray, launch }) => {
    await hostTray();
    const page = await (await launch(never)).window();
    await page.emulateMedia({ colorScheme });
    await expect(page.getByRole('dialog', { name: title })).toContainText('sockets');
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
}
