import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from './shared/bundle.mjs';
import { cellName, report } from './sockets/report.mjs';

/**
 * What reading the sockets costs beside what people run instead, in every combination of listeners and connections.
 * Linux and root only, as each combination is made in a network and a process namespace of its own:
 * `node test/bench/sockets.mjs [--cells 10x0,5000x30000] [--rounds 7] [--processes 100] [--source FILE.ts]`
 */
const { values: options } = parseArgs({
  options: {
    cells: { type: 'string' },
    rounds: { type: 'string', default: '7' },
    /** Idle ones beside those that hold the sockets. */
    processes: { type: 'string', default: '100' },
    /** Another module with a `createSystemReader()`. */
    source: { type: 'string', default: 'electron/sockets/system-reader.ts' },
  },
});
const listenerCounts = [10, 100, 1_000, 5_000];
const pairCounts = [0, 1_000, 10_000, 30_000];
const cellTimeoutMs = 15 * 60_000;

if (process.platform !== 'linux' || process.geteuid() !== 0) {
  console.error('The sockets are measured in namespaces of their own, which takes Linux and root.');
  process.exit(1);
}

// Inside the checkout, where the built module finds systeminformation.
const folder = resolve(import.meta.dirname, '../../.cache/bench', `sockets-${process.pid}`);
mkdirSync(folder, { recursive: true });
try {
  await bundle(folder, { reader: resolve(options.source) });
  const measured = [];
  for (const cell of chosenCells()) {
    measured.push(await measureCell(cell));
    console.error(`measured: ${cellName(cell)}`);
  }
  console.log(report(measured));
} finally {
  rmSync(folder, { recursive: true });
}

/** All of them, or those of `--cells LISTENERSxPAIRS,…`. */
function chosenCells() {
  const all = listenerCounts.flatMap((listeners) => pairCounts.map((pairs) => ({ listeners, pairs })));
  return options.cells === undefined ? all : options.cells.split(',').map(parseCell);
}

function parseCell(word) {
  const [, listeners, pairs] = /^(\d+)x(\d+)$/.exec(word) ?? [];
  if (listeners === undefined || Number(listeners) === 0) {
    throw new Error(`--cells takes pairs of numbers such as 10x0,5000x30000, with one listener or more: not "${word}"`);
  }
  return { listeners: Number(listeners), pairs: Number(pairs) };
}

async function measureCell(cell) {
  const job = {
    ...cell,
    rounds: Number(options.rounds),
    processes: Number(options.processes),
    bundle: pathToFileURL(join(folder, 'reader.mjs')).href,
  };
  const script = join(import.meta.dirname, 'sockets/cell.mjs');
  const words = ['--net', '--pid', '--mount-proc', '--kill-child', process.execPath, script, JSON.stringify(job)];
  const child = spawn('unshare', words, { stdio: ['pipe', 'pipe', 'inherit'], timeout: cellTimeoutMs });
  const ended = once(child, 'close');
  const output = await text(child.stdout);
  const [status] = await ended;
  if (status !== 0) throw new Error(`${cellName(cell)} could not be measured (status ${status ?? 'killed'})`);
  return JSON.parse(output);
}
