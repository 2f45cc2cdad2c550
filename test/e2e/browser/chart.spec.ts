import { AxeBuilder } from '@axe-core/playwright';
import type { Download, Locator, Page } from '@playwright/test';
import { expect, test } from '../../support/browser.ts';

/** The chart with the places of its ports, as a person would point at them. */
async function openChart(page: Page, size = { width: 1_180, height: 760 }): Promise<Locator> {
  await page.setViewportSize(size);
  await expect(page.getByRole('row').first()).toBeVisible();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: 'Chart of ports' });
  await expect(dialog.locator('canvas').first()).toBeVisible();
  // The font of the reading, the first marks: all is there once a port is read.
  await expect(dialog.getByText('Ports ', { exact: false }).first()).toBeVisible();
  return dialog;
}

const application = (dialog: Locator) => dialog.getByRole('application');

/** Where the cursor is, in the page: the middle of the cell of the port that was typed. */
async function placeOf(page: Page, dialog: Locator, port: number): Promise<{ x: number; y: number }> {
  await application(dialog).focus();
  await page.keyboard.press('Home');
  await page.keyboard.type(String(port));
  const aim = dialog.locator('[data-kind="cursor"]').first();
  await expect(dialog.locator('[aria-live]')).toHaveText(new RegExp(`^${port} `));
  await aim.scrollIntoViewIfNeeded();
  const box = await aim.boundingBox();
  if (!box) throw new Error('the cursor is nowhere');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The colours of the marks' layer at this place and beside it, as `r,g,b,a`. */
function marksAt(dialog: Locator, place: { x: number; y: number }, offsets: readonly number[]) {
  return dialog
    .locator('canvas')
    .nth(1)
    .evaluate(
      (canvas, { x, y, beside }) => {
        const { left, top, width } = canvas.getBoundingClientRect();
        const scale = (canvas as HTMLCanvasElement).width / width;
        const context = (canvas as HTMLCanvasElement).getContext('2d');
        return beside.map((offset) =>
          context
            ?.getImageData(Math.floor((x + offset - left) * scale), Math.floor((y - top) * scale), 1, 1)
            .data.join(),
        );
      },
      { ...place, beside: offsets },
    );
}

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

test('shows an open port where its number says, and takes it away when it closes', async ({ portolan, listen }) => {
  const here = await listen();
  const elsewhere = await listen({ address: '0.0.0.0' });
  const dialog = await openChart(portolan);
  for (const { port } of [here, elsewhere]) {
    const place = await placeOf(portolan, dialog, port);
    await expect(dialog.locator('[aria-live]')).toHaveText(new RegExp(`^${port}.* – open, node`));
    const [middle, beside] = await marksAt(dialog, place, [0, 40]);
    expect(middle).not.toBe('0,0,0,0');
    expect(beside).not.toBe(middle);
  }
  const place = await placeOf(portolan, dialog, here.port);
  const inRing = await marksAt(dialog, place, [0, 2]);
  expect(inRing[0]).not.toBe(inRing[1]);
  await here.end();
  await expect.poll(async () => (await marksAt(dialog, place, [0]))[0], { timeout: 4_000 }).not.toBe(inRing[0]);
});

test('names what the pointer is over, without moving anything, and a click opens its story', async ({
  portolan,
  listen,
}) => {
  const { port } = await listen();
  const dialog = await openChart(portolan);
  const place = await placeOf(portolan, dialog, port);
  const number = dialog.getByText(String(port), { exact: true }).first();
  await expect(number).toBeVisible();
  const before = await dialog.locator('[data-port]').first().boundingBox();
  await portolan.mouse.move(place.x, place.y);
  await expect(dialog.getByTitle(new RegExp(`^${port}.* – open, node`))).toBeVisible();
  for (const offset of [-60, -31, 15, 44]) {
    await portolan.mouse.move(place.x + offset, place.y - 30);
    expect(await dialog.locator('[data-port]').first().boundingBox()).toEqual(before);
  }
  await portolan.mouse.click(place.x, place.y);
  await expect(dialog).toHaveCount(0);
  await expect(portolan.getByRole('region', { name: `Port ${port}`, exact: true })).toBeVisible();
});

test('a port that is too small to be hit can be hit in the lens', async ({ portolan }) => {
  const dialog = await openChart(portolan);
  const place = await placeOf(portolan, dialog, 6379);
  // The pointer rests, and then passes other ports on its way to the lens.
  await portolan.mouse.move(place.x, place.y);
  await portolan.waitForTimeout(300);
  const cell = dialog.locator('[data-port="6380"]');
  const box = await cell.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  await portolan.mouse.move((box?.x ?? 0) + 12, (box?.y ?? 0) + 12, { steps: 12 });
  await expect(cell).toBeVisible();
  await cell.click();
  await expect(portolan.getByRole('region', { name: 'Port 6380', exact: true })).toBeVisible();
});

test('is used by keyboard alone, and gives the focus to the story', async ({ portolan, listen }) => {
  const { port } = await listen();
  const dialog = await openChart(portolan);
  await expect(application(dialog)).toBeFocused();
  const said = dialog.locator('[aria-live]');
  await portolan.keyboard.type('5432');
  await expect(said).toHaveText(/^5432 postgresql – /);
  await portolan.keyboard.press('ArrowDown');
  await expect(said).toHaveText(/^5442 /);
  await portolan.keyboard.press('Shift+ArrowRight');
  await expect(said).toHaveText(/^5542 /);
  await portolan.keyboard.press('PageDown');
  await expect(said).toHaveText(/^49152 – never assigned/);
  await portolan.keyboard.press('Home');
  await portolan.keyboard.type(String(port - 1));
  await portolan.keyboard.press('n');
  await expect(said).toHaveText(new RegExp(`^${port}.* – open, node`));
  await portolan.keyboard.press('Enter');
  await expect(portolan.getByRole('region', { name: `Port ${port}`, exact: true })).toBeFocused();
});

test('draws the sea once, and of the marks only what changed', async ({ portolan, listen }) => {
  await portolan.addInitScript(() => {
    const counts = [0, 0];
    Object.assign(window, { paints: counts });
    for (const name of ['fillRect', 'stroke', 'fill', 'clearRect'] as const) {
      const draw = CanvasRenderingContext2D.prototype[name] as (...words: unknown[]) => void;
      CanvasRenderingContext2D.prototype[name] = function (this: CanvasRenderingContext2D, ...words: unknown[]) {
        const index = [...document.querySelectorAll('dialog canvas')].indexOf(this.canvas);
        counts[index] = (counts[index] ?? 0) + 1;
        draw.apply(this, words);
      };
    }
  });
  await portolan.reload();
  const dialog = await openChart(portolan);
  const paints = () => portolan.evaluate(() => [...(window as unknown as { paints: number[] }).paints]);
  await portolan.waitForTimeout(1_000);
  const first = await paints();
  expect(first[0]).toBeGreaterThan(100);
  // Pointing, moving, a second of readings: nothing is drawn for that, unless a port of another program opened or closed.
  const place = await placeOf(portolan, dialog, 30_000);
  for (let step = 0; step < 20; step++) await portolan.mouse.move(place.x + step * 5, place.y + step);
  expect((await paints())[0]).toBe(first[0]);
  const quiet = await paints();
  const { port } = await listen();
  const region = dialog.getByRole('button', { name: new RegExp(`^${port} `) });
  await expect(region).toHaveCount(1, { timeout: 4_000 });
  const after = await paints();
  expect(after[0]).toBe(first[0]);
  const drawn = (after[1] ?? 0) - (quiet[1] ?? 0);
  expect(drawn).toBeGreaterThan(0);
  expect(drawn).toBeLessThan(60);
  // Another theme is another sea.
  await portolan.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(async () => (await paints())[0]).toBeGreaterThan(after[0] ?? 0);
});

test('what was drawn piece by piece is, to the pixel, what is drawn at once', async ({ portolan, listen }) => {
  const dialog = await openChart(portolan);
  const stays = await listen({ address: '0.0.0.0' });
  const goes = await listen();
  const inList = (port: number) => dialog.getByRole('button', { name: new RegExp(`^${port} `) });
  await expect(inList(goes.port)).toHaveCount(1, { timeout: 4_000 });
  await goes.end();
  await expect(inList(goes.port)).toHaveCount(0, { timeout: 4_000 });
  const grown = await picture(dialog, stays.port);
  await portolan.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  const fresh = await picture(await openChart(portolan), stays.port);
  expect(grown).toEqual(fresh);
});

/** The pixels around a port's mark: what else opens on the machine meanwhile is not this test's. */
async function picture(dialog: Locator, port: number): Promise<unknown> {
  const place = await placeOf(dialog.page(), dialog, port);
  return marksAt(dialog, place, [-6, -4, -3, -2, -1, 0, 1, 2, 3, 4, 6]);
}

test('is saved as PNG and as SVG, whole and with its date', async ({ portolan, listen }) => {
  const { port } = await listen();
  const dialog = await openChart(portolan);
  await expect(dialog.getByRole('button', { name: new RegExp(`^${port} `) })).toHaveCount(1, { timeout: 4_000 });
  const save = async (name: string) => {
    const download = portolan.waitForEvent('download');
    await dialog.getByRole('button', { name }).click();
    return download;
  };
  const png = await save('As PNG');
  expect(png.suggestedFilename()).toMatch(/^portolan-chart-\d{4}-\d\d-\d\d\.png$/);
  const image = await portolan.evaluate(
    async (data) => {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const colors = new Set(context?.getImageData(0, 0, bitmap.width, bitmap.height).data.subarray(0, 4_000_000));
      return { width: bitmap.width, height: bitmap.height, colors: colors.size };
    },
    (await bytesOf(png)).toString('base64'),
  );
  expect(image.width).toBeGreaterThan(1_500);
  expect(image.height).toBeGreaterThan(1_800);
  expect(image.colors).toBeGreaterThan(20);

  const svg = await save('As SVG');
  expect(svg.suggestedFilename()).toMatch(/^portolan-chart-\d{4}-\d\d-\d\d\.svg$/);
  const told = await portolan.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      fault: document.querySelector('parsererror')?.textContent ?? null,
      title: document.querySelector('title')?.textContent,
      description: document.querySelector('desc')?.textContent,
      circles: document.querySelectorAll('circle').length,
      size: text.length,
    };
  }, (await bytesOf(svg)).toString());
  expect(told).toMatchObject({ fault: null, title: 'Chart of all 65,536 ports' });
  expect(told.description).toContain(String(port));
  expect(told.description).toMatch(/Portolan, \d{4}-\d\d-\d\d \d\d:\d\d · registry edition of 2026-08-17/);
  expect(told.circles).toBeGreaterThan(1);
  expect(told.size).toBeLessThan(400_000);
});

for (const unit of [1, 1.25, 1.5, 2]) {
  test(`is sharp where a CSS pixel is ${unit} device pixels`, async ({ browser, portolan, served }) => {
    const storageState = await portolan.context().storageState();
    const context = await browser.newContext({ storageState, deviceScaleFactor: unit });
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${served.port}/`);
    const dialog = await openChart(page);
    const canvas = dialog.locator('canvas').first();
    const sizes = await canvas.evaluate((element) => ({
      canvas: (element as HTMLCanvasElement).width,
      shown: element.getBoundingClientRect().width * window.devicePixelRatio,
    }));
    expect(sizes.shown).toBeCloseTo(sizes.canvas, 1);
    await context.close();
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1_180, 590]) {
    test(`has no accessibility fault that axe can find (${colorScheme}, ${width} wide)`, async ({ portolan }) => {
      await portolan.emulateMedia({ colorScheme });
      const dialog = await openChart(portolan, { width, height: 760 });
      await placeOf(portolan, dialog, 5432);
      const { violations } = await new AxeBuilder({ page: portolan }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      // Nothing is cut off at the side: no second direction to scroll in.
      const overflow = await dialog.evaluate((element) =>
        [element, ...element.querySelectorAll('*')]
          .filter((each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX === 'auto')
          .map((each) => each.className),
      );
      expect(overflow).toEqual([]);
    });
  }
}

test('has colours that a person forced upon it, and no movement', async ({ portolan }) => {
  await portolan.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const dialog = await openChart(portolan);
  await placeOf(portolan, dialog, 5432);
  const moving = await dialog.evaluate(
    (element) => element.getAnimations({ subtree: true }).filter(({ playState }) => playState === 'running').length,
  );
  expect(moving).toBe(0);
  const colors = await dialog
    .locator('canvas')
    .first()
    .evaluate((element) => {
      const { data } = (element as HTMLCanvasElement).getContext('2d')?.getImageData(60, 300, 200, 1) ?? { data: [] };
      return new Set(Array.from({ length: 200 }, (_, index) => data.slice(index * 4, index * 4 + 3).join())).size;
    });
  expect(colors).toBeLessThan(12);
});
