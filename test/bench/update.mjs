import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { bundle } from './shared/bundle.mjs';
import { median } from './shared/median.mjs';
import { defineUpdates } from './update/in-page.mjs';

const count = 5_000;
const rounds = 15;
const systemChromium = '/usr/bin/chromium';
const root = resolve(import.meta.dirname, '../..');

/**
 * The built page over a core of its own, with 5,000 listeners: the main thread's time from an event of the core to the
 * commit of what it changed, and from a letter in the search to the commit of the rows that it finds. Beside it, in the
 * same page and round by round, the same update of a plain table of 5,000 rows that are all in the document.
 */
const folder = mkdtempSync(join(tmpdir(), 'portolan-bench-'));
await bundle(folder, { 'page-core': join(root, 'test/support/page-core.ts') });
const { manyListeners, openPageOver } = await import(pathToFileURL(join(folder, 'page-core.mjs')));
const browser = await chromium.launch({
  ...(existsSync(systemChromium) ? { executablePath: systemChromium } : {}),
  chromiumSandbox: process.geteuid?.() !== 0,
});
try {
  const page = await browser.newPage({ viewport: { width: 1_180, height: 800 } });
  await openPageOver(page, manyListeners(count, Date.now()), {}, join(root, 'out/renderer'));
  await page
    .getByRole('row', { name: /^port / })
    .first()
    .waitFor();
  await page.evaluate(defineUpdates);
  const lines = [];
  for (const changed of [0, 1, 50, count]) {
    lines.push([
      `${changed} of ${count} changed`,
      await measured((round) => globalThis.updateOnce(round.changed), { changed }),
    ]);
  }
  for (const changed of [1, count]) {
    lines.push([
      `plain table, ${changed} changed`,
      await measured((round) => globalThis.updatePlain(round.changed), { changed }),
    ]);
  }
  for (const text of ['n', 'node', '30']) {
    lines.push([`search for "${text}"`, await measured((round) => globalThis.searchOnce(round.text), { text })]);
  }
  lines.push(['search cleared', await measured(() => globalThis.searchCleared(), {})]);
  const width = Math.max(...lines.map(([name]) => name.length));
  console.log(`milliseconds of the main thread, ${count} listeners, ${rounds} rounds: median, worst`);
  for (const [name, times] of lines) {
    console.log(
      `${name.padEnd(width)}  ${median(times).toFixed(1).padStart(6)}  ${Math.max(...times)
        .toFixed(1)
        .padStart(6)}`,
    );
  }

  async function measured(run, round) {
    await page.evaluate(run, round);
    const times = [];
    for (let index = 0; index < rounds; index++) times.push(await page.evaluate(run, round));
    return times;
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
