import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { median } from '../shared/median.mjs';

const clicks = 30;
const rowsInSight = 10;
const systemChromium = '/usr/bin/chromium';
const holder = join(import.meta.dirname, '../support/open-listeners.mjs');

/**
 * The built page behind `portolan serve`: from a click on a row to the end of the first frame that shows its story, and,
 * click by click beside it, to the end of the frame that shows one line, added by a handler that does nothing else.
 */
export async function measurePaint(cliFile) {
  const listeners = spawn(process.execPath, [holder, String(rowsInSight)], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(listeners.stdout, 'data');
  // Of somebody who has seen the first screen, which would lie over the rows.
  const data = mkdtempSync(join(tmpdir(), 'portolan-paint-'));
  mkdirSync(join(data, 'portolan'));
  writeFileSync(join(data, 'portolan/settings.json'), JSON.stringify({ welcomed: true }));
  const serving = spawn(process.execPath, [cliFile, 'serve', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, XDG_DATA_HOME: data },
  });
  const [line] = await once(createInterface(serving.stdout), 'line');
  const browser = await chromium.launch({
    ...(existsSync(systemChromium) ? { executablePath: systemChromium } : {}),
    chromiumSandbox: process.geteuid?.() !== 0,
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1_280, height: 800 } });
    await page.goto(JSON.parse(line).address);
    await page
      .locator('tr[aria-selected]')
      .nth(rowsInSight - 1)
      .waitFor();
    await page.evaluate(defineClicks);
    const samples = [];
    for (let index = 0; index < clicks; index++) {
      const storyMs = await page.evaluate((row) => globalThis.clickToStory(row), index % rowsInSight);
      const lineMs = await page.evaluate(() => globalThis.clickToLine());
      samples.push({ storyMs, lineMs });
    }
    return {
      storyMs: median(samples.map(({ storyMs }) => storyMs)),
      fastestMs: Math.min(...samples.map(({ storyMs }) => storyMs)),
      lineMs: median(samples.map(({ lineMs }) => lineMs)),
    };
  } finally {
    await browser.close();
    serving.kill('SIGINT');
    await once(serving, 'exit');
    rmSync(data, { recursive: true });
    listeners.stdin.end();
  }
}

/** Runs in the page. */
function defineClicks() {
  // A task that a frame's callback posts runs once that frame was drawn.
  const drawn = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      requestAnimationFrame(() => port2.postMessage(null));
    });

  const portOf = (row) => /\d+/.exec(row.getAttribute('aria-label'))[0];

  globalThis.clickToStory = async (index) => {
    // Of several rows of one port only the first, or the story might be shown already.
    const rows = [...document.querySelectorAll('tr[aria-selected]')];
    const row = rows.filter((each, at) => rows.findIndex((other) => portOf(other) === portOf(each)) === at)[index];
    const port = portOf(row);
    const isTold = () => {
      const region = document.querySelector('[data-story]');
      return region?.getAttribute('aria-label')?.includes(port) && !region.querySelector('[role=status]');
    };
    if (isTold()) throw new Error(`the story of ${port} is shown already`);
    const told = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (!isTold()) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    const start = performance.now();
    row.click();
    await told;
    return (await drawn()) - start;
  };

  globalThis.clickToLine = async () => {
    const button = document.body.appendChild(document.createElement('button'));
    button.addEventListener('click', () => {
      button.appendChild(document.createElement('p')).textContent = 'one line';
    });
    const start = performance.now();
    button.click();
    const end = await drawn();
    button.remove();
    return end - start;
  };
}
