import { test } from '@playwright/test';
import { manyListeners, openPageOver } from '../../support/page-core.ts';

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1180, 900, 590]) {
    test(`shot ${colorScheme} ${width}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 720 });
      await page.emulateMedia({ colorScheme });
      await openPageOver(page, manyListeners(60, Date.now()), { favourites: [2024, 4024] });
      await page.getByRole('row').nth(5).waitFor();
      await page.screenshot({ path: `/tmp/w-e-shots/${colorScheme}-${width}.png` });
      if (width === 1180) {
        await page.getByRole('button', { name: 'Reachable' }).first().click();
        await page.keyboard.press('Escape');
        await page.getByRole('row').nth(3).click({ modifiers: ['Control'] });
        await page.getByRole('row').nth(6).click({ modifiers: ['Shift'] });
        await page.getByRole('button', { name: 'Filter' }).click();
        await page.screenshot({ path: `/tmp/w-e-shots/${colorScheme}-${width}-selected.png` });
        await page.keyboard.press('Escape');
        await page.mouse.click(800, 500);
        await page.keyboard.press('Control+k');
        await page.keyboard.type('> export');
        await page.screenshot({ path: `/tmp/w-e-shots/${colorScheme}-${width}-palette.png` });
        await page.keyboard.press('Escape');
        await page.keyboard.press('?');
        await page.screenshot({ path: `/tmp/w-e-shots/${colorScheme}-${width}-keys.png` });
      }
    });
  }
test('shot wide', async ({ page }) => {
  await page.setViewportSize({ width: 1180, height: 720 });
  await openPageOver(page, manyListeners(60, Date.now()), {
    list: { columns: ['name', 'process', 'pid', 'user', 'place', 'addresses', 'started', 'reach', 'age'], sort: { by: 'user', descending: true }, group: 'project', filter: { protocol: null, reach: 'beyond', mine: false, favourites: false, since: { kind: 'today' } } },
  });
  await page.getByRole('button', { name: /All/ }).click();
  await page.getByRole('row').nth(5).waitFor();
  await page.getByRole('grid').evaluate((grid) => grid.scrollBy(150, 0));
  await page.getByRole('row').nth(4).hover();
  await page.screenshot({ path: `/tmp/w-e-shots/wide.png` });
});
