import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { _electron } from '@playwright/test';
import { median } from './shared/median.mjs';
import { electronProgram } from './support/electron-program.mjs';
import { readTree } from './support/process-tree.mjs';
import { hostTray } from './support/tray-host.mjs';

/**
 * What the desktop app costs beside an empty Electron window, in one run: memory (proportional set size of the whole
 * process tree) hidden, with the panel and with the window; time from the start until rows are drawn. Linux only:
 * `npm run bench -- desktop [--rounds N]`
 */
const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1] || 7) || 7;
const settleMs = 8_000;
const root = resolve(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'portolan-desktop-bench-'));
const sandbox = process.geteuid() === 0 ? ['--no-sandbox'] : [];
const program = electronProgram(root);
const empty = join(scratch, 'empty');

try {
  makeEmptyApp();
  const { registered, activate } = hostTray();
  if (!process.argv.includes('--start')) await memory(registered, activate);
  await start();
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
  const times = { empty: [], ours: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.empty.push(await untilDrawn([empty], 'p'));
    times.ours.push(await untilDrawn([root, `--user-data-dir=${join(scratch, `start-${round}`)}`], 'tr[aria-label]'));
  }
  listener.close();
  const [beside, ours] = [median(times.empty), median(times.ours)];
  console.log(`\nstart, medians of ${rounds} interleaved rounds, ms until drawn`);
  console.log(`  empty Electron window: ${beside.toFixed(0)}`);
  console.log(
    `  Portolan, first rows: ${ours.toFixed(0)}; +${(ours - beside).toFixed(0)}; x ${(ours / beside).toFixed(2)}`,
  );
}

async function untilDrawn(words, selector) {
  const begun = performance.now();
  const app = await _electron.launch({ executablePath: program, args: [...sandbox, ...words], env: environment() });
  const window = await app.firstWindow();
  await window.waitForSelector(selector);
  const tookMs = performance.now() - begun;
  await app.close();
  return tookMs;
}

/** A person's own data is not touched, and the first screen was read. */
function environment() {
  const data = join(scratch, 'data');
  return { ...process.env, XDG_DATA_HOME: data };
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
