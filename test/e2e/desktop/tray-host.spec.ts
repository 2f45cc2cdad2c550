import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Desktop, expect, test } from '../../support/desktop.ts';
import { canRun } from '../../support/needs.ts';
import { findItem } from '../../support/tray-host.ts';
import { click, countColours, countWindows, findWindow } from '../../support/x-screen.ts';

/** Started hidden, the app waits ten seconds for a tray that starts with the session, as it does. */
const timeout = 30_000;

function remembered({ userData }: Desktop): string {
  return readFileSync(join(userData, 'desktop.json'), 'utf8');
}

test('without a tray host the window opens and says why, once ever; a host that comes later is used', async ({
  hostTray,
  launch,
  listen,
}) => {
  const listener = await listen();
  const first = await launch({ hidden: true });
  await expect.poll(async () => first.isVisible(await first.window()), { timeout }).toBe(true);
  await expect.poll(() => remembered(first)).toContain('"trayExplained": true');
  // The window and the message.
  await expect.poll(() => countWindows('Portolan'), { timeout }).toBe(2);
  await first.app.close();

  const second = await launch({ hidden: true, userData: first.userData });
  const page = await second.window();
  await expect(page.getByRole('row').first()).toBeVisible({ timeout });
  const host = await hostTray();
  const tray = await host.item();
  await expect
    .poll(async () => findItem(await tray.menu(), new RegExp(`${listener.port} · node`))?.children.length)
    .toBe(5);
  expect(await tray.toolTip()).toMatch(/^Portolan: /);
  expect(await tray.iconWidth()).toBeGreaterThanOrEqual(16);
  await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(() => page.isClosed()).toBe(true);
  expect(countWindows('Portolan')).toBe(0);
  await tray.activate(1_200, 10);
  await expect.poll(async () => second.isVisible(await second.panel())).toBe(true);
});

const canEmbed = canRun({
  isMet: process.platform === 'linux' && spawnSync('trayer', ['--help']).error === undefined,
  cases: 'the case of a tray of the older kind',
  problem: 'there is no `trayer`',
  remedy: 'install the package trayer',
  mustBeMet: false,
});

const nowhere = { x: 0, y: 0, width: 1, height: 1 };

const testEmbedded = canEmbed ? test : test.skip;

testEmbedded('a panel of the older kind shows the icon, and a click on it opens the panel', async ({ launch }) => {
  const trayer = spawn('trayer', ['--edge', 'top', '--align', 'right', '--width', '40', '--widthtype', 'pixel'], {
    stdio: 'ignore',
  });
  try {
    const desktop = await launch({ hidden: true });
    const icon = () => findWindow('class', '^electron$');
    await expect.poll(() => countColours(icon() ?? nowhere), { timeout }).toBeGreaterThan(8);
    expect(desktop.app.windows()).toEqual([]);

    const { x, y, width, height } = icon() ?? nowhere;
    click(x + width / 2, y + height / 2);
    const panel = await desktop.panel();
    await expect.poll(() => desktop.isVisible(panel)).toBe(true);
    await expect(panel.getByRole('row').first()).toBeVisible();
    expect(countWindows('Portolan')).toBe(1);
  } finally {
    trayer.kill();
  }
});

/** Xvfb shows Electron one screen only, whatever it is told: its two halves stand for two, with a bar on the second. */
const halves = [
  { id: 1, bounds: { x: 0, y: 0, width: 720, height: 900 }, workArea: { x: 0, y: 0, width: 720, height: 900 } },
  { id: 2, bounds: { x: 720, y: 0, width: 720, height: 900 }, workArea: { x: 720, y: 40, width: 720, height: 860 } },
];

test('the panel opens on the screen of the click, and comes back to one that is still there', async ({
  hostTray,
  launch,
}) => {
  const host = await hostTray();
  const desktop = await launch({ hidden: true });
  const tray = await host.item();
  const showScreens = (screens: typeof halves) =>
    desktop.app.evaluate(({ screen }, displays) => {
      const known = displays as unknown as Electron.Display[];
      Object.assign(screen, { getAllDisplays: () => known, getPrimaryDisplay: () => known[0] });
    }, screens);
  const clickAt = async (x: number, y: number) => {
    click(x, y);
    await tray.activate(x, y);
  };
  const place = () => {
    const found = findWindow('name', '^Portolan$');
    return found && { x: found.x, y: found.y };
  };

  await showScreens(halves);
  await clickAt(1_400, 10);
  await expect.poll(place).toEqual({ x: 1_060, y: 40 });
  const panel = await desktop.panel();
  await expect(panel.getByRole('row').first()).toBeVisible();
  expect(await panel.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');

  // The person drags it, and it is put away.
  await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setPosition(1_000, 300));
  await expect.poll(place).toEqual({ x: 1_000, y: 300 });
  await panel.keyboard.press('Escape');
  await expect.poll(() => desktop.isVisible(panel)).toBe(false);
  // Sooner, it would be taken for the click that put the panel away.
  await panel.waitForTimeout(400);
  await clickAt(100, 10);
  await expect.poll(place).toEqual({ x: 1_000, y: 300 });

  await panel.keyboard.press('Escape');
  await expect.poll(() => desktop.isVisible(panel)).toBe(false);
  await showScreens(halves.slice(0, 1));
  // Sooner, it would be taken for the click that put the panel away.
  await panel.waitForTimeout(400);
  await clickAt(100, 10);
  await expect.poll(place).toEqual({ x: 340, y: 300 });
});
