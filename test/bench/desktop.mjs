import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { median } from './shared/median.mjs';
import { electronProgram } from './support/electron-program.mjs';
import { untilDrawn } from './support/first-drawn.mjs';
import { readTree } from './support/process-tree.mjs';
import { hostTray } from './support/tray-host.mjs';

/**
 * What the desktop app costs beside an empty Electron window, in one run: memory (proportional set size of the whole
 * process tree) hidden, with the panel and with the window; time from the start until rows are drawn. Linux only:
 * `npm run bench -- desktop [--rounds N] [--only memory|start]`
 */
const { values: given } = parseArgs({ options: { rounds: { type: 'string' }, only: { type: 'string' } } });
const rounds = Number(given.rounds ?? 9);
const settleMs = 8_000;
const ticksPerSecond = Number(spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout);
const root = resolve(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'portolan-desktop-bench-'));
const sandbox = process.geteuid() === 0 ? ['--no-sandbox'] : [];
const program = electronProgram(root);
const empty = join(scratch, 'empty');

try {
  makeEmptyApp();
  makeData();
  const { registered, activate } = hostTray();
  if (given.only !== 'start') await memory(registered, activate);
  if (given.only !== 'memory') await start();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exit(0);

async function memory(registered, activate) {
  let running = 0;
  const beside = await withApp([empty], () => held());
  const hidden = [root, `--user-data-dir=${join(scratch, 'hidden')}`, '--hidden'];
  const ours = await withApp(hidden, async (pid) => {
    await registered;
    const inTray = await held(pid);
    await activate();
    return { inTray, panel: await held(pid) };
  });
  const window = await withApp([root, `--user-data-dir=${join(scratch, 'window')}`], () => held());
  console.log('memory, MB of proportional set size (processes)');
  for (const [name, tree] of [
    ['empty Electron window', beside],
    ['Portolan, hidden', ours.inTray],
    ['Portolan, panel shown', ours.panel],
    ['Portolan, window shown', window],
  ]) {
    const more = (tree.bytes - beside.bytes) / 1e6;
    console.log(
      `  ${name}: ${Math.round(tree.bytes / 1e6)} (${tree.processes}); ${more < 0 ? '' : '+'}${more.toFixed(0)}`,
    );
  }

  async function held(pid = running) {
    await sleep(settleMs);
    const { residentBytes: bytes, processes } = readTree(pid);
    return { bytes, processes };
  }

  async function withApp(words, look) {
    const app = spawn(program, [...sandbox, ...words], { stdio: 'ignore', env: environment() });
    running = app.pid;
    try {
      return await look(app.pid);
    } finally {
      app.kill();
      await new Promise((ended) => app.once('exit', ended));
    }
  }
}

async function start() {
  // So that there is a row on a machine where nothing else listens.
  const listener = createServer().listen(0, '127.0.0.1');
  const sandboxed = (words) => [...sandbox, ...words];
  const apps = [
    { name: 'empty Electron window', words: sandboxed([empty]), selector: 'p', starts: [] },
    {
      name: 'Portolan, first rows',
      words: sandboxed([root, `--user-data-dir=${join(scratch, 'start')}`]),
      selector: 'tr[aria-label]',
      starts: [],
    },
  ];
  // The first start of either makes its folders and is not counted.
  for (let round = -1; round < rounds; round += 1) {
    for (const { words, selector, starts } of apps) {
      const start = await untilDrawn(program, words, selector, environment());
      if (round >= 0) starts.push(start);
      // What the last one leaves to end must not take the next one's processor.
      await sleep(1_000);
    }
  }
  listener.close();
  console.log(
    `\nstart, medians of ${rounds} interleaved rounds: ms until drawn, processor time of all its processes by then`,
  );
  const [beside] = apps.map(({ starts }) => figuresOf(starts));
  for (const { name, starts } of apps) {
    const { ms, cpuMs } = figuresOf(starts);
    console.log(
      `  ${name}: ${ms.toFixed(0)} ms, ${cpuMs.toFixed(0)} ms; ${against(ms, beside.ms)}, ${against(cpuMs, beside.cpuMs)}`,
    );
  }
}

function figuresOf(starts) {
  return {
    ms: median(starts.map(({ ms }) => ms)),
    cpuMs: median(starts.map(({ ticks }) => (ticks / ticksPerSecond) * 1_000)),
  };
}

function against(ms, besideMs) {
  return `+${(ms - besideMs).toFixed(0)} (x ${(ms / besideMs).toFixed(2)})`;
}

/** A person's own data is not touched. */
function environment() {
  return { ...process.env, XDG_DATA_HOME: join(scratch, 'data'), XDG_CONFIG_HOME: join(scratch, 'config') };
}

/** The first screen was read. */
function makeData() {
  const folder = join(scratch, 'data/portolan');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ welcomed: true }));
}

function makeEmptyApp() {
  const files = {
    'package.json': JSON.stringify({ name: 'empty', main: 'main.js' }),
    'index.html': '<!doctype html><title>empty</title><p>empty</p>',
    'main.js': `const { app, BrowserWindow } = require('electron');
app.setPath('userData', ${JSON.stringify(join(scratch, 'empty-data'))});
app.whenReady().then(() => new BrowserWindow({ width: 1180, height: 760 }).loadFile('index.html'));`,
  };
  mkdirSync(empty);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(empty, name), text);
}
