import type { Page } from '@playwright/test';
import type { Language } from '../../../electron/shared/language.ts';
import { dictionaries } from '../../../renderer/text/dictionaries.ts';
import { expect, test } from '../../support/browser.ts';

/** As the settings do it, through the door of this page. */
async function speak(page: Page, language: Language): Promise<void> {
  const reply = await page.evaluate(
    async (change) =>
      (
        await fetch('/api/changeSettings', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ change }),
        })
      ).json(),
    { language },
  );
  expect(reply).toMatchObject({ ok: true });
}

for (const language of ['en', 'es', 'sv'] as const) {
  const words = dictionaries[language];

  test(`sees, reads and stops in ${language}`, async ({ portolan, listen }) => {
    const { port, pid } = await listen();
    await speak(portolan, language);
    await expect(portolan.locator('html')).toHaveAttribute('lang', language);
    const row = portolan.locator(`tr[aria-label*=" ${port}, tcp"]`).first();
    await expect(row).toBeVisible();
    await expect(portolan.getByRole('textbox', { name: words.search.label })).toBeVisible();

    await row.click();
    const story = portolan.getByRole('region', { name: words.story.port(port), exact: true });
    await expect(story.getByRole('heading', { name: words.story.here })).toBeVisible();
    // From the core, in its own table.
    const cited = { en: 'addressed to', es: 'dirigidas a', sv: 'adresserade till' }[language];
    await expect(story).toContainText(cited);
    await portolan.screenshot({ path: test.info().outputPath(`story-${language}.png`) });

    await row.press('Delete');
    await expect(portolan.getByText(words.stop.questions.process('node', pid, 1)).first()).toBeVisible();
    await expect(portolan.getByRole('button', { name: words.stop.send('SIGTERM', 1) })).toBeVisible();
    await portolan.screenshot({ path: test.info().outputPath(`stop-${language}.png`) });
    await speak(portolan, 'en');
  });
}
