import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Desktop, expect, startAgain, test } from '../../support/desktop.ts';
import { findPort } from '../../support/find-port.ts';

/** The log so far; it is written a moment after the app starts. */
function logOf({ userData }: Desktop): string {
  const file = join(userData, 'logs/main.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

const story = (page: Page, port: number) => page.getByRole('region', { name: `Port ${port}`, exact: true });

test('a link opens the story in the app that runs, from the tray and in the open window', async ({
  hostTray,
  launch,
}) => {
  await hostTray();
  const desktop = await launch({ hidden: true });
  await startAgain(desktop, 'portolan://port/5432');
  const page = await desktop.window();
  await expect(story(page, 5432)).toContainText('postgresql');
  await expect.poll(() => desktop.isVisible(page)).toBe(true);

  await startAgain(desktop, 'portolan://port/53/udp');
  await expect(story(page, 53)).toBeVisible();
  expect(desktop.app.windows()).toHaveLength(1);
});

test('a link that cannot be read changes nothing, and is told in the log', async ({ launch }) => {
  const desktop = await launch();
  const page = await desktop.window();
  await expect(page.getByRole('row').first()).toBeVisible();
  await startAgain(desktop, 'portolan://port/5432?stop=1');
  await expect.poll(() => logOf(desktop)).toContain('ignored the link "portolan://port/5432?stop=1"');
  await expect(page.getByRole('region', { name: /^Port / })).toHaveCount(0);
});

test('the story is saved where the person says, and nothing else is downloaded', async ({ launch }) => {
  const desktop = await launch();
  const page = await desktop.window();
  const target = join(desktop.userData, 'kept.md');
  // Stands for the person in the system's dialog, which opens where nobody has chosen a place.
  await desktop.app.evaluate(({ session }, path) => {
    session.defaultSession.on('will-download', (event, item) => {
      if (!event.defaultPrevented) item.setSavePath(path);
    });
  }, target);
  await findPort(page, 5432);
  await page.getByRole('button', { name: 'Copy or save this story' }).click();
  await page.getByRole('button', { name: 'Save as Markdown…' }).click();
  await expect.poll(() => existsSync(target) && readFileSync(target, 'utf8')).toContain('5432');

  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'data:text/plain,elsewhere';
    link.download = 'elsewhere.txt';
    link.click();
  });
  await expect.poll(() => logOf(desktop)).toContain('refused to download data:text/plain,elsewhere');
  expect(readFileSync(target, 'utf8')).not.toContain('elsewhere');
});

test('a link of a story opens in the browser, and an address that no story named does not', async ({ launch }) => {
  const desktop = await launch();
  const page = await desktop.window();
  await desktop.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (address) => void opened.push(address);
  });
  await findPort(page, 5432);
  await page.getByRole('link', { name: 'RFC 6335' }).first().click();
  await page.evaluate(() => window.open('https://www.rfc-editor.org/rfc/rfc6335?told=something'));
  await page.evaluate(() => window.open('https://example.com/'));
  const opened = () => desktop.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  await expect.poll(opened).toEqual(['https://www.rfc-editor.org/rfc/rfc6335']);
});
