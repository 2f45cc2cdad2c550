import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, startAgain, test } from '../../support/desktop.ts';

test('without a tray host it opens a window although it was started hidden, and closing that quits', async ({
  launch,
}) => {
  const desktop = await launch({ hidden: true });
  const page = await desktop.window();
  await expect(page.getByRole('row').first()).toBeVisible();
  const memory = join(desktop.userData, 'desktop.json');
  await expect.poll(() => existsSync(memory) && readFileSync(memory, 'utf8')).toContain('"trayExplained": true');

  await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await desktop.ended()).toBe(0);
});

test('a second launch raises the window of the first and ends', async ({ hostTray, launch }) => {
  await hostTray();
  const desktop = await launch({ hidden: true });
  expect(desktop.app.windows()).toEqual([]);
  await startAgain(desktop);
  const page = await desktop.window();
  await expect.poll(() => desktop.isVisible(page)).toBe(true);

  await startAgain(desktop);
  expect(desktop.app.windows()).toHaveLength(1);
});

test('the window comes back where it was left, and a damaged memory is set aside', async ({ hostTray, launch }) => {
  await hostTray();
  const bounds = { x: 40, y: 50, width: 900, height: 600 };
  const first = await launch();
  const memory = join(first.userData, 'desktop.json');
  await first.window();
  await first.app.evaluate(({ BrowserWindow }, place) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setBounds(place);
    window?.close();
  }, bounds);
  await expect.poll(() => existsSync(memory)).toBe(true);
  await first.app.close();

  const second = await launch({ userData: first.userData });
  await second.window();
  const size = () =>
    second.app.evaluate(({ BrowserWindow }) => {
      const { width, height } = BrowserWindow.getAllWindows()[0]?.getBounds() ?? {};
      return { width, height };
    });
  await expect.poll(size).toEqual({ width: 900, height: 600 });
  await second.app.close();

  writeFileSync(memory, '{"window":');
  const third = await launch({ userData: first.userData });
  await third.window();
  const [aside = ''] = readdirSync(first.userData).filter((name) => name.startsWith('desktop.damaged-'));
  expect(readFileSync(join(first.userData, aside), 'utf8')).toBe('{"window":');
  expect(readFileSync(join(first.userData, 'logs/main.log'), 'utf8')).toContain('is damaged and is set aside');
});

test('a page whose process crashed comes back with its rows', async ({ launch, listen }) => {
  const { port } = await listen();
  const desktop = await launch();
  const page = await desktop.window();
  await expect(page.getByRole('row').first()).toBeVisible();
  const loadedAgain = desktop.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const loaded = new Promise((resolve) => contents?.once('did-finish-load', () => resolve(true)));
    contents?.forcefullyCrashRenderer();
    return Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, 15_000, false))]);
  });
  expect(await loadedAgain).toBe(true);
  const rowsSeen = () =>
    desktop.app.evaluate(async ({ BrowserWindow }, wanted) => {
      const text = await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText');
      return String(text).includes(String(wanted));
    }, port);
  await expect.poll(rowsSeen, { timeout: 10_000 }).toBe(true);
});
