import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../../support/desktop.ts';

/** Readings rest where the processor is busy. */
const patience = { timeout: 30_000 };

const rowOf = (page: Page, port: number) => page.getByRole('row', { name: new RegExp(`^port ${port}, tcp`) });

const twoHolders = /node [\d:]+–[\d:]+, then node since \d\d:\d\d/;

test.setTimeout(120_000);

test('remembers who held a port, over a restart of its own', async ({ launch, listen }) => {
  const userData = mkdtempSync(join(tmpdir(), 'portolan-desktop-'));
  const first = await launch({ userData });
  const page = await first.window();
  // What is open at the very first reading opened nobody knows when.
  await expect(page.getByRole('row').first()).toBeVisible();
  // A list under the pointer stands still.
  await page.mouse.move(5, 5);
  await sleep(1_500);
  const one = await listen();
  const { port } = one;
  // On a busy machine the list is longer than the window.
  await page.getByRole('textbox', { name: 'Search ports, programs, services' }).fill(`${port}`);
  await expect(rowOf(page, port)).toBeVisible(patience);
  await one.end();
  await expect(rowOf(page, port)).toHaveCount(0, patience);
  const two = await listen({ port });
  await rowOf(page, port).click();

  const story = page.getByRole('region', { name: `Port ${port}`, exact: true });
  await expect(story.getByText(twoHolders)).toBeVisible(patience);
  await story.getByRole('button', { name: `History of port ${port}…` }).click();
  const sheet = page.getByRole('dialog', { name: 'History' });
  await expect(sheet.getByText(`node (pid ${two.pid}) opened it`)).toBeVisible(patience);
  await expect(sheet.getByText(`node (pid ${one.pid}) closed it`)).toBeVisible();
  await expect(sheet.getByText(`node (pid ${one.pid}) opened it`)).toBeVisible();
  await sheet.getByRole('button', { name: 'Timeline' }).click();
  await expect(sheet.getByText(twoHolders)).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('timeline.png') });

  const keep = first.app.process();
  keep.kill('SIGKILL');
  await first.ended();
  await two.end();
  const three = await listen({ port });
  await sleep(2_000);

  const second = await launch({ userData });
  const again = await second.window();
  await expect(again.getByRole('row').first()).toBeVisible(patience);
  await again.keyboard.press('h');
  const later = again.getByRole('dialog', { name: 'History' });
  await later.getByRole('searchbox').fill(`${port}`);
  await expect(later.getByText(`passed from node (pid ${two.pid}) to node (pid ${three.pid})`)).toBeVisible(patience);
  await later.getByRole('searchbox').fill('');
  await expect(later.getByText(/^Nobody watched from/)).toBeVisible();
  await again.screenshot({ path: test.info().outputPath('events.png') });

  await later.getByRole('button', { name: 'Forget…' }).click();
  await later.getByRole('button', { name: 'Forget', exact: true }).click();
  await expect(later.getByText('Nothing has happened yet.')).toBeVisible();
});
