import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { bundle } from './shared/bundle.mjs';
import { median } from './shared/median.mjs';
import { defineUpdates } from './update/in-page.mjs';

const count = 5_000;
const rounds = Number(process.argv[2] ?? 41);
const warmUp = 5;
const systemChromium = '/usr/bin/chromium';
const root = resolve(import.meta.dirname, '../..');

const reference = 'plain table, all changed';
/** In turn within a round; those of `together` by themselves, as what they leave to be collected falls on what follows. */
const cases = [
  { name: 'measuring alone', way: 'nothing' },
  { name: 'looked at again, nothing changed', way: 'checked' },
  ...[1, 50].map((changed) => ({ name: `${changed} of ${count} changed`, way: 'update', changed })),
  { name: 'a letter in the search: n', way: 'search', before: '', text: 'n' },
  { name: 'the next letter: no', way: 'search', before: 'n', text: 'no' },
  { name: 'a digit in the search: 3', way: 'search', before: '', text: '3' },
  { name: 'the letter taken back', way: 'search', before: 'n', text: '' },
  { name: 'plain table, 1 changed', way: 'plain', changed: 1 },
  { name: 'plain table, 50 changed', way: 'plain', changed: 50 },
];
const together = [
  { name: `${count} of ${count} changed`, way: 'update', changed: count },
  { name: reference, way: 'plain', changed: count },
];

/**
 * The built page over a core of its own, with 5,000 listeners: processor time of the page's main thread from an event of
 * the core, or a letter in the search, to the commit and layout of what it changed. Beside it, in the same page and in turn,
 * the same update of a plain table of 5,000 rows that are all in the document. Time of the thread, not of the clock: how long
 * it waited for a processor is not in it.
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
  await page.evaluate(defineUpdates, { plainRows: count });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });

  const times = new Map([...cases, ...together].map(({ name }) => [name, []]));
  for (const group of [cases, together]) {
    for (let round = 0; round < warmUp + rounds; round++) {
      for (const each of group) {
        const spent = await measured(each);
        if (round >= warmUp) times.get(each.name).push(spent);
      }
    }
  }
  report(times);

  async function threadMs() {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1_000 * metrics.find(({ name }) => name === 'ThreadTime').value;
  }

  async function measured(each) {
    await page.evaluate((kase) => globalThis.makeReady(kase), each);
    const before = await threadMs();
    await page.evaluate(() => globalThis.applyReady());
    return (await threadMs()) - before;
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

function report(times) {
  const overhead = median(times.get('measuring alone'));
  const plain = median(times.get(reference)) - overhead;
  console.log(`milliseconds of the main thread, ${count} listeners, ${rounds} rounds`);
  console.log('| | median | p90 | x plain table, all changed |\n| --- | ---: | ---: | ---: |');
  for (const [name, all] of times) {
    const [middle, high] = [median(all), all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.9)]];
    const shares = [middle - overhead, high - overhead, (middle - overhead) / plain];
    console.log(
      name === 'measuring alone'
        ? `| ${name}, taken off below | ${middle.toFixed(2)} | ${high.toFixed(2)} | |`
        : `| ${name} | ${shares.map((share) => share.toFixed(2)).join(' | ')} |`,
    );
  }
}
