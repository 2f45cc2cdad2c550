import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { columnNames, usualListView } from '../../../electron/shared/list-view.ts';
import { manyListeners, openPageOver, tellPage } from '../../support/page-core.ts';

const count = 5_000;
const rows = (page: Page) => page.getByRole('row', { name: /^port / });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function openMany(page: Page, settings = {}, listeners = count) {
  await page.setViewportSize({ width: 1_180, height: 800 });
  await openPageOver(page, manyListeners(listeners, Date.now()), settings);
  await expect(rows(page).first()).toBeVisible();
}

test('draws only what is in sight of 5,000 listeners, and reaches the last by keyboard', async ({ page }) => {
  await openMany(page, { list: { ...usualListView, group: 'none' } });
  expect(await rows(page).count()).toBeLessThan(60);
  await page.keyboard.press('j');
  await page.keyboard.press('End');
  const last = rows(page).last();
  await expect(last).toHaveAttribute('aria-rowindex', String(count + 1));
  await expect(last).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Home');
  await expect(page.locator('[aria-rowindex="2"]')).toBeInViewport({ ratio: 1 });
});

test('groups, folds and filters by keyboard alone', async ({ page }) => {
  await openMany(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('> group by project');
  await page.keyboard.press('Enter');
  const heading = button(page, /^project-0 · \d+$/);
  await expect(heading).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(button(page, /^project-0 · \d+ folded$/).first()).toHaveAttribute('aria-expanded', 'false');
  await button(page, /^Reachable/)
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await button(page, /^Favourites/)
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`The filters hide ${count} ports.`)).toBeVisible();
  await button(page, /^Without “Favourites”: \d+ ports$/).focus();
  await page.keyboard.press('Enter');
  await expect(rows(page).first()).toBeVisible();
});

test('exports what is selected as CSV that another program reads', async ({ page }) => {
  await openMany(page, { list: { ...usualListView, group: 'none' } });
  await rows(page)
    .nth(1)
    .click({ modifiers: ['Control'] });
  await rows(page)
    .nth(4)
    .click({ modifiers: ['Shift'] });
  await expect(page.getByText('4 selected')).toBeVisible();
  await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Export', exact: true }).click();
  const download = page.waitForEvent('download');
  await button(page, 'Export the ports as CSV…').click();
  const file = await (await download).path();
  const table: Record<string, string>[] = parse(readFileSync(file), { columns: true });
  expect(table.map(({ Port }) => Port)).toEqual(['1036', '1048', '1060', '1072']);
  expect(table[0]).toMatchObject({ Process: 'postgres', Pid: '10001', Addresses: '127.0.0.1:1036' });
});

test('keeps the port in sight however many columns there are', async ({ page }) => {
  await openMany(page, { list: { ...usualListView, columns: columnNames } });
  const grid = page.getByRole('grid');
  await grid.evaluate((element) => element.scrollBy(600, 0));
  expect(await grid.evaluate((element) => element.scrollLeft)).toBeGreaterThan(300);
  await expect(rows(page).first().locator('td').first()).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('columnheader', { name: 'Port' })).toBeInViewport({ ratio: 1 });
});

test('takes what the core tells in its stride', async ({ page }) => {
  await openMany(page, { list: { ...usualListView, group: 'none' } });
  const at = new Date().toISOString();
  const [first, ...others] = manyListeners(3, Date.now());
  if (!first) throw new Error('there is no listener');
  const changed = [{ ...first, service: { name: 'renamed', status: 'assigned' as const } }];
  const cost = { cpuMs: 1, wallMs: 1 };
  const rest = { at, complete: true, sources: [], problems: [], cost, reader: { user: 'ada', uid: 1000 } };
  const snapshot = { ...rest, changed, gone: [others[0]?.key ?? ''] };
  await tellPage(page, {
    type: 'change',
    change: { from: 1, to: 2, snapshot, failure: null, checkedAt: at, paused: false },
  });
  await expect(rows(page).first()).toContainText('renamed');
  await expect(button(page, /^All/)).toHaveText(`All ${count}`);
});

for (const width of [1_180, 900, 590]) {
  test(`has its tools in one line at ${width} pixels, and the usual columns without scrolling`, async ({ page }) => {
    await openMany(page);
    await page.setViewportSize({ width, height: 800 });
    const top = async (name: string) => (await button(page, name).boundingBox())?.y ?? 0;
    const search = await page.getByRole('textbox').boundingBox();
    expect(Math.abs((await top('More')) - (search?.y ?? 0))).toBeLessThan(12);
    expect(await top('Filter')).toBe(await top('Copy or export'));
    const sideways = await page.getByRole('grid').evaluate((grid) => grid.scrollWidth - grid.clientWidth);
    expect(sideways).toBe(0);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no fault that axe can find, with all columns, a filter and a selection (${colorScheme})`, async ({
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    const list = { ...usualListView, columns: columnNames, group: 'unit' };
    await openMany(page, { list, favourites: [1024] }, 100);
    await button(page, /^Reachable/)
      .first()
      .click();
    await rows(page)
      .first()
      .click({ modifiers: ['Control'] });
    const check = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    };
    expect(await check()).toEqual([]);
    await button(page, 'Filter').click();
    expect(await check()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    expect(await check()).toEqual([]);
  });
}
