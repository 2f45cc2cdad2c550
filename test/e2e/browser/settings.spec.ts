import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { test as base, drawn, expect, openRow } from '../../support/browser.ts';
import { ownData, settleIn } from '../../support/own-data.ts';
import { startServing } from '../../support/portolan.ts';

/** A window over settings of its own. */
const test = base.extend<{ readonly own: Page }>({
  own: async ({ page }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'portolan-data-'));
    settleIn(folder);
    const served = await startServing({ env: ownData(folder) });
    await page.goto(served.address);
    await drawn(page);
    await use(page);
    await served.end();
    rmSync(folder, { recursive: true });
  },
});

const groundOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const grounds = { light: 'rgb(250, 248, 243)', dark: 'rgb(17, 22, 29)' } as const;

async function openSettings(page: Page) {
  await page.keyboard.press('Control+,');
  const sheet = page.getByRole('dialog', { name: 'Settings' });
  await expect(sheet.getByRole('button', { name: 'Close' })).toBeFocused();
  return sheet;
}

for (const [theme, system] of [
  ['light', 'dark'],
  ['dark', 'light'],
] as const) {
  test(`the sheet in the ${theme} theme on a ${system} system has no fault that axe can find`, async ({ own }) => {
    await own.emulateMedia({ colorScheme: system });
    await expect.poll(() => groundOf(own)).toBe(grounds[system]);
    const sheet = await openSettings(own);
    await sheet.getByLabel('Theme').selectOption(theme === 'light' ? 'Light' : 'Dark');
    await expect.poll(() => groundOf(own)).toBe(grounds[theme]);
    const days = sheet.getByLabel('Days to keep');
    await days.fill('0');
    await expect(sheet.getByText('A whole number from 1 to 365.')).toBeVisible();
    await sheet.getByRole('button', { name: /^Reset to the usual/ }).click();
    const { violations } = await new AxeBuilder({ page: own }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    await expect(sheet.getByLabel('Start when I log in')).toHaveCount(0);
  });
}

test('every control is reached with Tab, and works by keyboard', async ({ own }) => {
  const sheet = await openSettings(own);
  const reached: string[] = [];
  for (let n = 0; n < 40; n++) {
    await own.keyboard.press('Tab');
    reached.push(
      await own.evaluate(() => {
        const { activeElement } = document;
        const labels =
          activeElement instanceof HTMLSelectElement || activeElement instanceof HTMLInputElement
            ? activeElement.labels
            : null;
        return labels?.[0]?.textContent ?? activeElement?.textContent ?? '';
      }),
    );
  }
  for (const label of [
    'Language',
    'Theme',
    'Read the ports every',
    'Fold the operating system’s ports away',
    'Wait for a program to end',
    'Ask before a stop',
    'Days to keep',
    'Events to keep at most',
    'Reset to the usual settings…',
  ]) {
    expect(reached).toContain(label);
  }
  await sheet.getByLabel('Theme').focus();
  await own.keyboard.press('ArrowDown');
  await own.keyboard.press('ArrowDown');
  await expect.poll(() => groundOf(own)).toBe(grounds.dark);
  await own.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});

test('nothing is cut off or scrolls sideways in a narrow window', async ({ own }) => {
  for (const width of [590, 380]) {
    await own.setViewportSize({ width, height: 520 });
    const sheet = await openSettings(own);
    const wide = await sheet.evaluate(
      (dialog) =>
        [...dialog.querySelectorAll('*')].filter((each) => each.getBoundingClientRect().right > window.innerWidth + 1)
          .length,
    );
    expect(wide).toBe(0);
    await own.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  }
});

test('a stop of one process alone begins without a question, and is shown, once the person chose that', async ({
  own,
  listen,
}) => {
  const { port, pid } = await listen();
  const sheet = await openSettings(own);
  await sheet.getByLabel('Ask before a stop').selectOption('Not where one process ends alone');
  await own.keyboard.press('Escape');
  await openRow(own, port)
    .getByRole('button', { name: new RegExp(`^Stop .*pid ${pid}`) })
    .click();
  await expect(own.getByRole('group', { name: `Stop on tcp ${port}` })).toContainText(/is free/, { timeout: 15_000 });
  expect(isRunning(pid)).toBe(false);
});

test('a colour of the theme can be drawn', async ({ own }) => {
  for (const [colorScheme, ink] of [
    ['light', '#1d2430'],
    ['dark', '#e8e6df'],
  ] as const) {
    await own.emulateMedia({ colorScheme });
    const drawn = await own.evaluate(() => {
      const context = document.createElement('canvas').getContext('2d');
      if (context) context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--ink');
      return context?.fillStyle;
    });
    expect(drawn).toBe(ink);
  }
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
