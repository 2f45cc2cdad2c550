import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { languages } from '../../../electron/shared/language.ts';
import { dictionaries } from '../../../renderer/text/dictionaries.ts';
import { expect, test } from '../../support/browser.ts';

/** WCAG 2.2 AA and what builds up to it, with what axe recommends beside. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Every sheet by the key that opens it. */
const sheets = ['?', 's', 'r', 'x', 'h', 'm', 'n', 'Control+,', 'Control+k'];

for (const language of languages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in any view (${language}, ${colorScheme})`, async ({ portolan, listen }) => {
      test.setTimeout(180_000);
      const text = dictionaries[language];
      const listener = await listen({ address: '0.0.0.0' });
      await portolan.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await portolan.evaluate(speakIn, language);
      await expect(portolan.locator('html')).toHaveAttribute('lang', language);
      await expect(portolan.getByRole('row').first()).toBeVisible();
      await expectNoFault(portolan, 'the list');

      for (const key of sheets) {
        await portolan.keyboard.press(key);
        const dialog = portolan.getByRole('dialog');
        await expect(dialog).toBeVisible();
        await expect(dialog.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 15_000 });
        await expectNoFault(portolan, `the sheet of ${key}`);
        await portolan.keyboard.press('Escape');
        await expect(dialog).toHaveCount(0);
      }

      await portolan.keyboard.press('/');
      await portolan.keyboard.type(`${listener.port}`);
      await portolan.keyboard.press('Enter');
      await expect(portolan.getByRole('region', { name: text.story.port(listener.port) })).toBeVisible();
      await expectNoFault(portolan, 'a story');
      await portolan.keyboard.press('Escape');
      await portolan.keyboard.press('Delete');
      await expect(portolan.getByRole('button', { name: text.stop.cancel })).toBeVisible();
      await expectNoFault(portolan, 'a stop');

      await portolan.goto(`${new URL(portolan.url()).origin}/?view=panel`);
      await expect(portolan.getByRole('row').first()).toBeVisible();
      await expectNoFault(portolan, 'the panel');
    });
  }
}

async function speakIn(language: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  await fetch('/api/changeSettings', { method: 'POST', headers, body: JSON.stringify({ change: { language } }) });
}

async function expectNoFault(page: Page, view: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  expect(found, view).toEqual([]);
}
