import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { aFullStory } from '../../renderer/support/stories.ts';
import { expect, openRow, test } from '../../support/browser.ts';
import { findPort } from '../../support/find-port.ts';

/** Answers with stories in which every section is full, about what really listens. */
async function tellFullStories(page: Page): Promise<void> {
  await page.route('**/api/story', async (route) => {
    const { value } = await (await route.fetch()).json();
    await route.fulfill({ json: { ok: true, value: aFullStory(value.port, value.here) } });
  });
}

const story = (page: Page, port: number) => page.getByRole('region', { name: `Port ${port}`, exact: true });

test('opens the story that the address names, and the address follows, back and forward too', async ({
  page,
  served,
}) => {
  await page.goto(`${served.address}#port/5432`);
  await expect(story(page, 5432)).toContainText('postgresql');
  expect(new URL(page.url()).hash).toBe('#port/5432');
  await findPort(page, 6379);
  await expect(story(page, 6379)).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#port/6379');

  await page.goBack();
  await expect(story(page, 5432)).toBeVisible();
  await page.goForward();
  await expect(story(page, 6379)).toBeVisible();
  await page.reload();
  await expect(story(page, 6379)).toBeVisible();
});

test('goes from one assigned port to the next by button and by key', async ({ portolan, listen }) => {
  const { port } = await listen();
  await tellFullStories(portolan);
  await openRow(portolan, port).click();
  const next = portolan.getByRole('button', { name: `Next assigned port, ${port + 1}` });
  await next.click();
  await expect(story(portolan, port + 1)).toBeVisible();
  await expect(portolan.getByRole('button', { name: `Next assigned port, ${port + 2}` })).toBeFocused();
  await portolan.keyboard.press('[');
  await expect(story(portolan, port)).toBeVisible();
  await portolan.goBack();
  await expect(story(portolan, port + 1)).toBeVisible();
});

test('has a menu that Esc closes before anything else, and that saves a file', async ({ portolan, listen }) => {
  const { port } = await listen();
  await openRow(portolan, port).click();
  const opener = portolan.getByRole('button', { name: 'Copy or save this story' });
  await opener.click();
  const [download] = await Promise.all([
    portolan.waitForEvent('download'),
    portolan.getByRole('button', { name: 'Save as Markdown…' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`port-${port}.md`);
  expect(readFileSync(await download.path(), 'utf8')).toContain(`${port}`);

  await portolan.keyboard.press('Escape');
  await expect(portolan.getByRole('button', { name: 'Copy link' })).toBeHidden();
  await expect(story(portolan, port)).toBeVisible();
  await expect(opener).toBeFocused();
});

test('copies a link to the story', async ({ portolan, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await findPort(portolan, 5432);
  await portolan.getByRole('button', { name: 'Copy or save this story' }).click();
  await portolan.getByRole('button', { name: 'Copy link' }).click();
  await expect(portolan.getByRole('button', { name: 'Copy link' })).toHaveText('Copied');
  expect(await portolan.evaluate(() => navigator.clipboard.readText())).toBe('portolan://port/5432');
});

test('shows the title at once, and does not flash that it is looking', async ({ portolan, listen }) => {
  const { port } = await listen();
  await expect(openRow(portolan, port)).toBeVisible();
  const { titleAtOnce, flashed } = await openRow(portolan, port).evaluate(async (row) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const pane = () => document.querySelector('[data-story]');
    (row as HTMLElement).click();
    let flashed = false;
    let titleAtOnce: boolean | null = null;
    while (!pane()?.querySelector('h3')) {
      await frame();
      if (pane()) titleAtOnce ??= pane()?.querySelector('h2') != null;
      const status = pane()?.querySelector(':scope > [role=status]');
      const visible = status != null && getComputedStyle(status).visibility === 'visible';
      // By the page's own clock: a busy machine may well be late with a story, and then it is to be said.
      flashed ||= visible && Number(status.getAnimations()[0]?.currentTime ?? 0) < 150;
    }
    return { titleAtOnce, flashed };
  });
  expect(titleAtOnce).toBe(true);
  expect(flashed).toBe(false);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no fault in a full story that axe can find, and no sideways scroll (${colorScheme})`, async ({
    portolan,
    listen,
  }) => {
    const { port } = await listen({ address: '0.0.0.0' });
    await portolan.emulateMedia({ colorScheme });
    await tellFullStories(portolan);
    await openRow(portolan, port).click();
    await expect(portolan.getByRole('heading', { name: 'Does it fit?' })).toBeVisible();
    for (const fold of await portolan.locator('[data-story] summary').all()) await fold.click();
    await portolan.getByRole('button', { name: 'Copy or save this story' }).click();
    const { violations } = await new AxeBuilder({ page: portolan }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);

    for (const width of [1_180, 590, 380]) {
      await portolan.setViewportSize({ width, height: 760 });
      const hidden = await portolan.evaluate(() =>
        [document.documentElement, document.querySelector('[data-story]') ?? document.body].map(
          ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
        ),
      );
      expect(hidden).toEqual([0, 0]);
    }
  });
}

test('does not move what is read when the story is told anew', async ({ portolan, listen }) => {
  const { port } = await listen();
  await tellFullStories(portolan);
  await portolan.setViewportSize({ width: 1_180, height: 760 });
  await openRow(portolan, port).click();
  const questions = portolan.getByRole('heading', { name: 'Questions' });
  await questions.scrollIntoViewIfNeeded();
  await portolan.getByText('Is it safe to leave open?').click();
  const place = () => questions.evaluate((heading) => Math.round(heading.getBoundingClientRect().top));
  const before = await place();
  const asked = portolan.waitForResponse('**/api/story');
  const other = await listen({ protocol: 'udp', port });
  await asked;
  await expect(portolan.getByRole('article', { name: `udp ${port}` })).toBeAttached();
  expect(await place()).toBe(before);
  await expect(portolan.getByText('For as long as you trust everybody')).toBeVisible();
  await other.end();
});
