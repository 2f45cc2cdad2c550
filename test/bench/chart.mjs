import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { bundle } from './shared/bundle.mjs';
import { median } from './shared/median.mjs';

/**
 * The chart of all ports in a real Chromium, drawn by software, in a window of the usual size: all of it, and one port that
 * opens, each until the frame that shows it was drawn. Beside it, round by round, the same cells as 65,536 elements of an
 * SVG and of a grid, which is what one would write first.
 */
const rounds = 11;
const openPorts = 100;
const systemChromium = '/usr/bin/chromium';
const resources = join(resolve(import.meta.dirname, '../..'), 'resources');

const folder = mkdtempSync(join(tmpdir(), 'portolan-bench-'));
try {
  await bundle(folder, {
    page: 'test/bench/chart/page.ts',
    ports: 'electron/ipc/chart-ports.ts',
    registry: 'electron/registry/load-registry.ts',
    facts: 'electron/facts/load-facts.ts',
  });
  const load = (name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href);
  const [{ createChartPorts }, { loadRegistry }, { loadFacts }] = await Promise.all(
    ['ports', 'registry', 'facts'].map(load),
  );
  const registry = loadRegistry(join(resources, 'registry/ports.tsv'));
  const facts = loadFacts(join(resources, 'facts'));
  const span = { firstPort: 32_768, lastPort: 60_999 };
  const ask = createChartPorts({
    registry: () => registry,
    facts: () => facts,
    readMachinePorts: async () => ({ ephemeral: { tcp: span, udp: span } }),
  });
  const before = process.cpuUsage();
  const chartPorts = await ask();
  const { user, system } = process.cpuUsage(before);
  const askMs = (user + system) / 1_000;

  const browser = await chromium.launch({
    ...(existsSync(systemChromium) ? { executablePath: systemChromium } : {}),
    chromiumSandbox: process.geteuid?.() !== 0,
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1_180, height: 760 } });
    // Scripts that a page loads from files are refused: the page gets them from where it seems to come from.
    await page.route('http://chart.bench/**', (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      return name === ''
        ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><body>' })
        : route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(folder, name), 'utf8') });
    });
    await page.goto('http://chart.bench/');
    const samples = [];
    for (let round = 0; round < rounds; round++) {
      samples.push(
        await page.evaluate(
          async ([ports, open]) => {
            const { measureAll } = await import('/page.mjs');
            return measureAll(ports, open);
          },
          [chartPorts, openPorts],
        ),
      );
    }
    const of = (name, part) => median(samples.map((sample) => sample[name][part]));
    const least = (name, part) => Math.min(...samples.map((sample) => sample[name][part]));
    console.log(
      `channel: ${askMs.toFixed(1)} ms of processor time the first time, ${JSON.stringify(chartPorts).length} bytes\n`,
    );
    console.log(
      'ms, medians (fastest)'.padEnd(34),
      'script'.padStart(16),
      'to the frame'.padStart(16),
      'x canvas'.padStart(9),
    );
    for (const [label, name, base] of [
      ['chart on canvases', 'canvas', 'canvas'],
      ['65,536 elements of an SVG', 'svg', 'canvas'],
      ['65,536 elements of a grid', 'grid', 'canvas'],
      ['one port opens: canvases', 'canvasOne', 'canvasOne'],
      ['one port opens: SVG', 'svgOne', 'canvasOne'],
      ['one port opens: grid', 'gridOne', 'canvasOne'],
    ]) {
      const cells = ['scriptMs', 'frameMs'].map(
        (part) => `${of(name, part).toFixed(1)} (${least(name, part).toFixed(1)})`,
      );
      const ratio = of(name, 'frameMs') / of(base, 'frameMs');
      console.log(label.padEnd(34), ...cells.map((cell) => cell.padStart(16)), ratio.toFixed(1).padStart(9));
    }
  } finally {
    await browser.close();
  }
} finally {
  rmSync(folder, { recursive: true });
}
