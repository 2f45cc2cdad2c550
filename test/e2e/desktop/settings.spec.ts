import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, holdsFocus, test } from '../../support/desktop.ts';

const fileIn = (userData: string) => join(userData, 'data/portolan/settings.json');
const settingsIn = (userData: string) => JSON.parse(readFileSync(fileIn(userData), 'utf8'));

/** A folder for a launch that finds this file of settings. */
function userDataWith(text: string): string {
  const userData = mkdtempSync(join(tmpdir(), 'portolan-desktop-'));
  mkdirSync(join(userData, 'data/portolan'), { recursive: true });
  writeFileSync(fileIn(userData), text);
  return userData;
}

async function openSettings(page: Page) {
  await expect(page.getByRole('row').first()).toBeVisible();
  await page.keyboard.press('Control+,');
  const sheet = page.getByRole('dialog', { name: 'Settings' });
  await expect(sheet).toBeVisible();
  return sheet;
}

const groundOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('what is changed holds at once, and after a restart', async ({ launch }) => {
  const first = await launch();
  const { userData } = first;
  const page = await first.window();
  const sheet = await openSettings(page);
  await sheet.getByLabel('Theme').selectOption({ label: 'Dark' });
  await expect.poll(() => groundOf(page)).toBe('rgb(17, 22, 29)');
  expect(await first.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await sheet.getByLabel('Theme').selectOption({ label: 'Light' });
  await expect.poll(() => groundOf(page)).toBe('rgb(250, 248, 243)');
  await sheet.getByLabel('Read the ports every').selectOption({ label: '2 seconds' });
  await sheet.getByLabel('Fold the operating system’s ports away').uncheck();
  await expect
    .poll(() => existsSync(fileIn(userData)) && settingsIn(userData))
    .toEqual({ welcomed: true, theme: 'light', pollIntervalMs: 2_000, foldSystem: false });
  expect(statSync(fileIn(userData)).mode & 0o777).toBe(0o600);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await first.app.close();

  const second = await launch({ userData });
  await expect.poll(() => second.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('light');
  const again = await openSettings(await second.window());
  await expect(again.getByLabel('Read the ports every')).toHaveValue('3');
  await expect(again.getByRole('alert')).toHaveCount(0);
  await again.getByLabel('Language').selectOption({ label: 'Svenska' });
  await expect.poll(() => settingsIn(userData)).toMatchObject({ language: 'sv' });
});

/** Elsewhere the system keeps the list of what starts at login. */
const testOnLinux = process.platform === 'linux' ? test : test.skip;

testOnLinux('starting at login is a file, and what is done to the file is seen', async ({ launch }) => {
  const userData = userDataWith('{ "welcomed": true }');
  const folder = join(userData, 'config/autostart');
  mkdirSync(folder, { recursive: true });
  const desktop = await launch({ userData });
  const sheet = await openSettings(await desktop.window());
  const box = sheet.getByLabel('Start when I log in');
  await box.focus();
  await box.press('Space');
  const entry = join(folder, 'portolan.desktop');
  await expect.poll(() => existsSync(entry)).toBe(true);
  const executable = await desktop.app.evaluate(() => process.execPath);
  const text = readFileSync(entry, 'utf8');
  expect(text).toContain(`\nTryExec=${executable}\n`);
  expect(text).toMatch(new RegExp(`\\nExec=${executable}( --no-sandbox)? \\S+ --hidden\\n`));
  await expect(box).toBeChecked();
  rmSync(entry);
  await expect(box).not.toBeChecked();
  await expect.poll(() => settingsIn(userData)).toEqual({ welcomed: true, startAtLogin: false });
});

test('a shortcut is recorded, shows the panel, and is told where another program has it', async ({ launch }) => {
  const first = await launch();
  const page = await first.window();
  const sheet = await openSettings(page);
  const record = sheet.getByRole('button', { name: 'Record a shortcut; now: None' });
  await record.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Alt+P');
  const recorded = sheet.getByRole('button', { name: 'Record a shortcut; now: Ctrl + Alt + P' });
  await expect(recorded).toBeVisible();
  expect(await holdsFocus(recorded)).toBe(true);
  const isRegistered = () => first.app.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('Control+Alt+P'));
  await expect.poll(isRegistered).toBe(true);
  await expect(sheet.getByText('another program')).toHaveCount(0);

  if (spawnSync('xdotool', ['key', 'ctrl+alt+p']).status === 0) {
    await expect.poll(() => first.app.windows().some((window) => window.url().includes('view=panel'))).toBe(true);
    const panel = await first.panel();
    await expect.poll(() => first.isVisible(panel)).toBe(true);
  }

  const second = await launch({ userData: userDataWith('{ "welcomed": true, "globalShortcut": "Control+Alt+P" }') });
  const others = await openSettings(await second.window());
  await expect(others.getByText('The system did not give Portolan Control+Alt+P: another program')).toBeVisible();
  await others.getByRole('button', { name: 'Clear the shortcut' }).click();
  await expect(others.getByText('another program')).toHaveCount(0);

  await first.app.close();
  expect(
    await second.app.evaluate(({ globalShortcut }) => globalShortcut.register('Control+Alt+P', () => undefined)),
  ).toBe(true);
});

test('a damaged file is told in the window, set aside, and the rest of it holds', async ({ launch }) => {
  const userData = userDataWith('{\n  "welcomed": true,\n  "theme": "dark",\n  "pollIntervalMs": "often"\n}\n');
  const desktop = await launch({ userData });
  const page = await desktop.window();
  await expect(page.getByRole('alert').filter({ hasText: 'Your settings were damaged' })).toBeVisible();
  await expect.poll(() => desktop.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  const names = readdirSync(join(userData, 'data/portolan'));
  expect(names.filter((name) => /^settings\.damaged-.*\.json$/.test(name))).toHaveLength(1);
  expect(settingsIn(userData)).toEqual({ welcomed: true, theme: 'dark' });
  const sheet = await openSettings(page);
  await expect(sheet.getByRole('alert')).toContainText('Your settings were damaged');
});

test('starts where settings cannot be kept at all, and says so', async ({ launch }) => {
  const userData = userDataWith('{}');
  rmSync(fileIn(userData));
  mkdirSync(fileIn(userData));
  const desktop = await launch({ userData });
  const page = await desktop.window();
  // Whether it was read could not be kept either.
  const welcome = page.getByRole('dialog', { name: 'Welcome to Portolan' });
  await expect(welcome).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(welcome).toBeHidden();
  const sheet = await openSettings(page);
  await expect(sheet.getByRole('alert')).toContainText('lasts until Portolan ends');
  await sheet.getByLabel('Theme').selectOption({ label: 'Dark' });
  await expect.poll(() => desktop.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
});
