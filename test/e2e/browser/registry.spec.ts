import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../../support/browser.ts';
import { wholeEdition } from '../../support/editions.ts';
import { findPort } from '../../support/find-port.ts';
import { ownData, settleIn } from '../../support/own-data.ts';
import { startServing } from '../../support/portolan.ts';

const sheet = { name: 'Registry' };
/** A whole registry is checked in a second, on a busy machine in some. */
const checked = { timeout: 30_000 };

test('a newer registry is imported in the window, told in the story at once, and given back', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-data-'));
  settleIn(folder);
  const served = await startServing({ env: ownData(folder) });
  try {
    await page.goto(served.address);
    await findPort(page, 6379);
    const story = page.getByRole('region', { name: 'Port 6379' });
    await story.getByRole('button', { name: 'Registry edition of 2026-08-17' }).click();

    const dialog = page.getByRole('dialog', sheet);
    await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
    await expect(dialog).toContainText('5,958 tcp');

    const file = dialog.getByLabel('Choose a file…');
    await file.setInputFiles({
      name: 'cut.xml',
      mimeType: 'text/xml',
      buffer: Buffer.from(wholeEdition().slice(0, -900)),
    });
    await expect(dialog.getByRole('alert')).toContainText(/cut\.xml, line \d+: .*Nothing was changed\./, checked);

    await file.setInputFiles({
      name: 'new.xml',
      mimeType: 'text/xml',
      buffer: Buffer.from(wholeEdition({ date: '2026-09-20' })),
    });
    await expect(dialog.getByText('The edition of 2026-09-20 is in use now.')).toBeVisible(checked);
    await expect(dialog.getByText(/^imported on .*; Portolan came with that of 2026-08-17$/)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(story.getByRole('button', { name: 'Registry edition of 2026-09-20' })).toBeFocused();

    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Go back to the edition of 2026-08-17' }).click();
    await expect(dialog.getByText('The edition of 2026-08-17 is in use now.')).toBeVisible(checked);
    await page.keyboard.press('Escape');
    await expect(story.getByRole('button', { name: 'Registry edition of 2026-08-17' })).toBeVisible();
  } finally {
    await served.end();
    rmSync(folder, { recursive: true });
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the registry's sheet has no accessibility fault that axe can find (${colorScheme})`, async ({ portolan }) => {
    await portolan.emulateMedia({ colorScheme });
    await portolan.keyboard.press('r');
    const dialog = portolan.getByRole('dialog', sheet);
    await expect(dialog).toContainText('Portolan came with it');
    await dialog.getByRole('button', { name: 'Fetch from IANA…' }).click();
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
    const { violations } = await new AxeBuilder({ page: portolan }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
}
