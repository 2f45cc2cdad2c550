import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { languages } from '../../../electron/shared/language.ts';
import type { SettingsChange } from '../../../electron/shared/settings.ts';
import { dictionaries } from '../../../renderer/text/dictionaries.ts';
import { expect, test } from '../../support/browser.ts';
import { closeSheet, openSheet, sheetKeys } from '../../support/sheets.ts';

/** WCAG 2.2 AA and what builds up to it, with what axe recommends beside. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const language of languages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in any view (${language}, ${colorScheme})`, async ({ portolan, listen }) => {
      test.setTimeout(300_000);
      const text = dictionaries[language];
      const { port } = await listen({ address: '0.0.0.0' });
      await portolan.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await decide(portolan, { language });
      await expect(portolan.locator('html')).toHaveAttribute('lang', language);
      const row = portolan.locator(`tr[aria-label*=" ${port}, tcp"]`);
      await expect(row).toBeVisible();
      await expectNoFault(portolan, 'the list');

      await portolan.keyboard.press('j');
      await portolan.keyboard.press('Space');
      await expect(portolan.getByRole('region', { name: text.table.selection.label })).toBeVisible();
      await expectNoFault(portolan, 'a selection');
      await portolan.keyboard.press('Escape');

      for (const key of sheetKeys) {
        await openSheet(portolan, key);
        await expectNoFault(portolan, `the sheet of ${key}`);
        await closeSheet(portolan);
      }

      await row.click();
      const story = portolan.getByRole('region', { name: text.story.port(port), exact: true });
      await expect(story.getByRole('heading', { name: text.story.here })).toBeVisible();
      await expectNoFault(portolan, 'a story');
      await row.press('Delete');
      await expect(portolan.getByRole('button', { name: text.stop.cancel })).toBeVisible();
      await expectNoFault(portolan, 'a stop');

      await decide(portolan, { welcomed: false });
      await portolan.goto(`${new URL(portolan.url()).origin}/`);
      await expect(portolan.getByRole('dialog', { name: text.welcome.title })).toBeVisible();
      await expectNoFault(portolan, 'the first screen');
      await decide(portolan, { welcomed: true });

      await portolan.goto(`${new URL(portolan.url()).origin}/?view=panel`);
      await expect(portolan.getByRole('row').first()).toBeVisible();
      await expectNoFault(portolan, 'the panel');
    });
  }
}

/** As the settings do it, through the door of this page. */
async function decide(page: Page, change: SettingsChange): Promise<void> {
  const status = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/api/changeSettings', { method: 'POST', headers, body })).status;
  }, JSON.stringify({ change }));
  expect(status).toBe(200);
}

async function expectNoFault(page: Page, view: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  expect.soft(found, view).toEqual([]);
}
