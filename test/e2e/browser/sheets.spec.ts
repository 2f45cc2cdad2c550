import type { Locator, Page } from '@playwright/test';
import { expect, openRow, test } from '../../support/browser.ts';
import { closeSheet, openSheet, type SheetKey, sheetKeys } from '../../support/sheets.ts';

test.describe.configure({ timeout: 180_000 });

const rows = (page: Page) => page.getByRole('row', { name: /^port / });

/** Waits for the ports, and goes to the first of them by keyboard. */
async function onFirstRow(page: Page): Promise<void> {
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('grid')).toBeFocused();
}

function holdsFocus(dialog: Locator): Promise<boolean> {
  return dialog.evaluate((element) => element.contains(document.activeElement));
}

async function eachSheet(page: Page, look: (dialog: Locator, key: SheetKey) => Promise<void>): Promise<void> {
  for (const key of sheetKeys) {
    await test.step(`the sheet of ${key}`, async () => {
      await look(await openSheet(page, key), key);
      await closeSheet(page);
    });
  }
}

test('every sheet closes with Escape, and gives the focus back to where it was', async ({ portolan, listen }) => {
  await listen();
  await onFirstRow(portolan);
  for (const key of sheetKeys) {
    const dialog = await openSheet(portolan, key);
    expect(await holdsFocus(dialog), `the sheet of ${key} takes the focus`).toBe(true);
    await closeSheet(portolan);
    await expect(portolan.getByRole('grid'), `the sheet of ${key} gives it back`).toBeFocused();
  }
  const more = portolan.getByRole('button', { name: 'More' });
  await more.focus();
  for (const key of sheetKeys) {
    await openSheet(portolan, key);
    await closeSheet(portolan);
    await expect(more, `the sheet of ${key} gives it back`).toBeFocused();
  }
});

for (const forcedColors of ['none', 'active'] as const) {
  test(`Tab comes to every control of every sheet, and can be seen there (forced colours: ${forcedColors})`, async ({
    portolan,
    listen,
  }) => {
    await listen();
    await portolan.emulateMedia({ forcedColors });
    await onFirstRow(portolan);
    await eachSheet(portolan, async (dialog, key) => {
      await portolan.evaluate(() => (document.activeElement as HTMLElement).blur());
      const atRest = await dialog.evaluate(controlsOf);
      const looks = new Map<string, string>();
      let outside = 0;
      for (let step = 0; step < atRest.length + 4; step++) {
        await portolan.keyboard.press('Tab');
        const focused = (await dialog.evaluate(controlsOf)).find(({ hasFocus }) => hasFocus);
        if (focused) looks.set(focused.mark, focused.look);
        else if (!(await holdsFocus(dialog))) outside += 1;
      }
      const missed = atRest.filter(({ mark }) => !looks.has(mark));
      expect.soft(missed, `not reached in the sheet of ${key}`).toEqual([]);
      const unseen = atRest.filter(({ mark, look }) => looks.get(mark) === look);
      expect.soft(unseen, `the focus is not seen in the sheet of ${key}`).toEqual([]);
      // Once around, the browser's own controls come in between.
      expect.soft(outside, `lost in the sheet of ${key}`).toBeLessThanOrEqual(2);
    });
  });
}

interface Control {
  readonly mark: string;
  readonly hasFocus: boolean;
  /** The lines around it and around what it stands in, by which the focus is seen. */
  readonly look: string;
  readonly html: string;
}

/** Runs in the page: what can be reached, one of each group of radio buttons. */
function controlsOf(dialog: Element): readonly Control[] {
  const wanted = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const groups = new Set<string>();
  const controls = [...dialog.querySelectorAll<HTMLElement>(wanted)].filter((element) => {
    if (element.matches(':disabled, [tabindex="-1"]') || !element.checkVisibility()) return false;
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    const chosen = document.querySelector(`input[name="${CSS.escape(element.name)}"]:checked`);
    if ((chosen ?? element) !== element || groups.has(element.name)) return false;
    groups.add(element.name);
    return true;
  });
  return controls.map((element, index) => {
    element.dataset['mark'] ??= `${index}`;
    const look = [element, element.parentElement ?? element].map((each) => {
      const { outline, borderColor, boxShadow } = getComputedStyle(each);
      return `${outline}; ${borderColor}; ${boxShadow}`;
    });
    return {
      mark: element.dataset['mark'],
      hasFocus: element === document.activeElement,
      look: look.join(' | '),
      html: element.outerHTML.slice(0, 160),
    };
  });
}

test('nothing moves where less motion is wanted', async ({ portolan, listen }) => {
  await listen();
  await portolan.emulateMedia({ reducedMotion: 'reduce' });
  await onFirstRow(portolan);
  await portolan.keyboard.press('Control+r');
  expect(await portolan.evaluate(moving)).toEqual([]);
  await eachSheet(portolan, async (_, key) => {
    expect.soft(await portolan.evaluate(moving), `the sheet of ${key}`).toEqual([]);
  });
  await portolan.keyboard.press('Enter');
  await expect(portolan.locator('[data-story]')).toBeVisible();
  expect(await portolan.evaluate(moving)).toEqual([]);
});

/** Runs in the page: what lasts as long as a frame can be seen to move. */
function moving(): readonly string[] {
  return document
    .getAnimations()
    .filter((animation) => Number(animation.effect?.getComputedTiming().endTime ?? 0) > 200)
    .map((animation) => (animation.effect as KeyframeEffect).target?.outerHTML.slice(0, 160) ?? '');
}

test('in forced colours the focus and the marks can be seen', async ({ portolan, listen }) => {
  const { port } = await listen({ address: '0.0.0.0' });
  await portolan.emulateMedia({ forcedColors: 'active' });
  const mark = openRow(portolan, port).locator('[data-scope="any"] > :first-child');
  await expect(mark).toBeVisible();
  await onFirstRow(portolan);
  const active = portolan.locator('tr[data-active]');
  await expect(active).toHaveCSS('outline-style', 'solid');
  const paper = await portolan.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await mark.evaluate((element) => getComputedStyle(element).borderTopColor)).not.toBe(paper);
  expect(await mark.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(paper);
  await portolan.screenshot({
    path: test.info().outputPath('list.png'),
    clip: { x: 0, y: 0, width: 1_280, height: 800 },
  });

  await eachSheet(portolan, async (dialog, key) => {
    const border = await dialog.evaluate((element) => getComputedStyle(element).borderTopStyle);
    expect.soft(border, `the edge of the sheet of ${key}`).toBe('solid');
    await dialog.screenshot({ path: test.info().outputPath(`sheet-${sheetKeys.indexOf(key)}.png`) });
  });
});

test.describe('at 200 % zoom', () => {
  test.use({ viewport: { width: 590, height: 380 }, deviceScaleFactor: 2 });

  test('the page does not scroll sideways, and nothing of a sheet is cut off', async ({ portolan, listen }) => {
    await listen();
    await onFirstRow(portolan);
    expect(await portolan.evaluate(sideways)).toEqual([]);
    await portolan.screenshot({ path: test.info().outputPath('list.png') });
    await eachSheet(portolan, async (dialog, key) => {
      await portolan.screenshot({ path: test.info().outputPath(`sheet-${sheetKeys.indexOf(key)}.png`) });
      const scrolled = await dialog.evaluate((element) =>
        [element, ...element.querySelectorAll('*')].some(({ scrollTop }) => scrollTop > 0),
      );
      expect.soft(scrolled, `the sheet of ${key} opens at its top`).toBe(false);
      expect.soft(await portolan.evaluate(sideways), `the sheet of ${key}`).toEqual([]);
      expect.soft(await dialog.evaluate(cutOff), `cut off in the sheet of ${key}`).toEqual([]);
    });
    await portolan.keyboard.press('Enter');
    await expect(portolan.locator('[data-story]')).toBeVisible();
    expect(await portolan.evaluate(sideways)).toEqual([]);
    expect(await portolan.locator('[data-story]').evaluate(cutOff)).toEqual([]);
  });
});

/** Runs in the page: the page itself, and whatever in an open sheet can be scrolled sideways. */
function sideways(): readonly string[] {
  const places = [document.documentElement, ...document.querySelectorAll('dialog[open], dialog[open] *, [data-story]')];
  return places
    .filter((element) => {
      const isScroller =
        element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowX);
      return isScroller && element.checkVisibility() && element.scrollWidth > element.clientWidth + 1;
    })
    .map((element) => `${element.scrollWidth} > ${element.clientWidth}: ${element.outerHTML.slice(0, 160)}`);
}

/** Runs in the page: what cannot be brought whole into sight, or lies under something else when it is. */
function cutOff(place: Element): readonly string[] {
  const faults: string[] = [];
  for (const element of place.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, h2, h3, label')) {
    if (!element.checkVisibility() || element.closest('.visually-hidden') !== null) continue;
    element.scrollIntoView({ block: 'center', inline: 'nearest' });
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const within = left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const covered = hit === null || !(element.contains(hit) || hit.contains(element));
    if (!within || covered) faults.push(`${covered ? 'covered' : 'outside'}: ${element.outerHTML.slice(0, 160)}`);
  }
  return faults;
}
